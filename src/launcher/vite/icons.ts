// Ships of each icon only its drawing: straight from its own file, without the library's index, names and options.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'

const LIBRARY = 'lucide-react'
const IMPORT = /import \{([^}]*)\} from 'lucide-react'/g
const INDEX_LINE = /^export \{([^}]*)\} from '\.\/icons\/([\w-]+)\.mjs'/gm
const PARTS = /\bnode: (\[[^]*?\]),?\n(?: {2}\w+:|\})/
/** React needs no key for what stands in a fixed order. */
const KEY = /,?\s*\bkey: "\w+"/g

/** For a build: a family's first page would carry the icons of every screen, for the library's index leads to them all. */
export function leanIcons(): Plugin {
  let fileOf: ReadonlyMap<string, string> = new Map()
  let drawing = ''
  return {
    name: 'bookbag:icons',
    apply: 'build',
    enforce: 'pre',
    configResolved({ root }) {
      fileOf = readIndex(readFileSync(libraryIndex(), 'utf8'))
      drawing = normalizePath(join(root, 'src/client/ui/icon.ts'))
    },
    transform: {
      filter: { id: [/\/src\/client\/.*\.tsx?$/, /\/lucide-react\/dist\/esm\/icons\//] },
      handler: (code, id) => (id.includes(`/${LIBRARY}/`) ? onlyDrawing(code, drawing) : straight(code, fileOf)),
    },
  }
}

export function libraryIndex(): string {
  return createRequire(import.meta.url)
    .resolve(LIBRARY)
    .replace(/cjs[\\/]lucide-react\.js$/, 'esm/lucide-react.mjs')
}

/** Which file each name of the library's index stands for. */
export function readIndex(index: string): ReadonlyMap<string, string> {
  const lines = [...index.matchAll(INDEX_LINE)]
  return new Map(
    lines.flatMap(([, names = '', file = '']) => names.split(',').map((name) => [name.replace(/.* as /, '').trim(), file])),
  )
}

/** Imports each icon from its own file. Throws on one that the library does not have. */
export function straight(code: string, fileOf: ReadonlyMap<string, string>): string {
  return code.replaceAll(IMPORT, (_, names: string) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => {
        const [icon = '', local = icon] = name.split(' as ')
        const file = fileOf.get(icon)
        if (!file) throw new Error(`${LIBRARY} has no icon called ${icon}.`)
        return `import ${local} from '${LIBRARY}/icons/${file}'`
      })
      .join('; '),
  )
}

/** An icon's file in our words. `drawing` is the path of the module that draws it. */
export function onlyDrawing(code: string, drawing: string): string {
  const parts = PARTS.exec(code)?.[1]
  if (!parts) throw new Error(`${LIBRARY} keeps its drawings in another way now.`)
  return `import { createIcon } from '${drawing}'\nexport default /* @__PURE__ */ createIcon(${parts.replaceAll(KEY, '')})\n`
}
