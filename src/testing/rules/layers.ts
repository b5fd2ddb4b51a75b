// Who may import what: the table of design section 2, as data.

export type Layer = { layers: readonly string[]; packages: readonly string[] }

/** `packages` allows a package and its own paths; `node:` allows every part of Node. */
export const layers: Readonly<Record<string, Layer>> = {
  words: { layers: [], packages: ['@lingui/core', '@lingui/message-utils'] },
  domain: { layers: ['words'], packages: ['zod'] },
  api: { layers: ['words', 'domain'], packages: ['zod'] },
  device: { layers: ['words', 'domain', 'api'], packages: ['idb', 'zod'] },
  pixels: { layers: ['domain'], packages: [] },
  sw: { layers: ['words', 'domain', 'api', 'device'], packages: [] },
  client: {
    layers: ['words', 'domain', 'api', 'device', 'pixels'],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-query',
      'wouter',
      'workbox-window',
      'lean-qr',
      'lucide-react',
      'thumbhash',
      'zod',
    ],
  },
  server: {
    layers: ['words', 'domain', 'api'],
    packages: ['node:', 'hono', '@hono/node-server', 'kysely', 'nodemailer', 'sharp', 'thumbhash', 'zod'],
  },
  // It runs before anything is installed; only vite's plugins may use what is.
  launcher: { layers: [], packages: ['node:'] },
  'launcher/vite': { layers: ['launcher', 'words'], packages: ['node:', 'vite', '@hono/node-server', 'terser'] },
}

/** The layer of a file below src, or null for testing and what lies outside. */
export function layerOf(path: string): string | null {
  if (path.startsWith('src/launcher/vite/')) return 'launcher/vite'
  const [, folder = ''] = path.split('/')
  return folder in layers ? folder : null
}

export function mayUsePackage(layer: Layer, specifier: string): boolean {
  return layer.packages.some((name) =>
    name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  )
}
