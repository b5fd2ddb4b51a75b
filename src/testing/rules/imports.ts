// Finds what a file imports, and says which of it the layers forbid.
import { posix } from 'node:path'
import { layerOf, layers, mayUsePackage } from './layers.ts'
import type { SourceFile } from './source-files.ts'

const SPECIFIER = /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
const WORKER = /new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g

/** What a file imports, in any way, as written. */
export function importsOf(text: string): string[] {
  return [...withoutComments(text).matchAll(SPECIFIER)].map((match) => match[1] ?? match[2] ?? '')
}

/** The text without comments; a `//` inside an address stays. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** One sentence for each forbidden import of a file that is no test. */
export function importProblems({ path, text }: SourceFile): string[] {
  const imports = importsOf(text).flatMap((specifier) => importProblem(path, specifier) ?? [])
  const workers = [...text.matchAll(WORKER)].flatMap((match) => workerProblem(path, match[1] ?? '') ?? [])
  return [...imports, ...workers].map((problem) => `${path}: ${problem}`)
}

function importProblem(path: string, specifier: string): string | null {
  const name = layerOf(path)
  const layer = name === null ? undefined : layers[name]
  // A module that a plugin of the build makes.
  if (!layer || specifier.startsWith('virtual:')) return null
  if (!specifier.startsWith('.')) return mayUsePackage(layer, specifier) ? null : `${name} may not use the package ${specifier}`
  if (!/\.(ts|tsx|js|css|json)$/.test(specifier)) return `${specifier} names no file with its extension`
  const target = posix.join(posix.dirname(path), specifier)
  // Its version, for the screen that tells it.
  if (target === 'package.json') return null
  const wanted = layerOf(target)
  if (wanted !== name && !(wanted && layer.layers.includes(wanted))) return `${name} may not import ${target}`
  if (name === 'client' && wanted === 'pixels' && target !== 'src/pixels/messages.ts')
    return `client may only use the messages of pixels, not ${target}`
  return name === 'client' ? featureProblem(path, target) : name === 'server' ? routeProblem(path, target) : null
}

const COMPOSERS = new Set(['src/client/app.tsx', 'src/client/main.tsx', 'src/client/other-places.tsx'])

/** A feature stands alone: only the composers know more than one. */
function featureProblem(path: string, target: string): string | null {
  if (!target.startsWith('src/client/') || COMPOSERS.has(path)) return null
  const [own, other] = [path, target].map((file) => file.split('/')[2])
  return other === own || other === 'ui' ? null : `${own} may not import ${target}: features meet only in app.tsx`
}

/** A route is known only by the app that mounts it, and by its neighbours. */
function routeProblem(path: string, target: string): string | null {
  if (!target.startsWith('src/server/routes/') || path.startsWith('src/server/routes/')) return null
  return path === 'src/server/app.ts' ? null : `only app.ts may import a route, not what stands below it: ${target}`
}

function workerProblem(path: string, specifier: string): string | null {
  const target = posix.join(posix.dirname(path), specifier)
  if (!/\.(ts|tsx|js)$/.test(target) || layerOf(target) === layerOf(path)) return null
  return target === 'src/pixels/worker.ts' && layerOf(path) === 'client' ? null : `may not start ${target}`
}
