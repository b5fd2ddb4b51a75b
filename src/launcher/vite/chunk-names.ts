// Names built files so that a path tells who needs them: assets/ is what a family loads first, assets/staff/ what is loaded later.
import type { Plugin, Rolldown } from 'vite'

const FAMILY = 'assets/[name]-[hash]'
const STAFF = 'assets/staff/[name]-[hash]'

/** The modules that are reached from these entries without a dynamic import. */
export function reachedAtOnce(entries: readonly string[], importedIds: (id: string) => readonly string[]): Set<string> {
  const reached = new Set<string>()
  const waiting = [...entries]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...importedIds(id))
  }
  return reached
}

/** A plugin that learns which modules a family loads first, and the output options that name files by it. */
export function createChunkNames(): {
  plugin: Plugin
  output: Pick<Rolldown.OutputOptions, 'entryFileNames' | 'chunkFileNames' | 'assetFileNames'>
} {
  let first = new Set<string>()
  const staffNames = new Set<string>()

  const isStaff = (chunk: { moduleIds: string[] }) => !chunk.moduleIds.some((id) => first.has(id) || id.startsWith('\0rolldown'))

  return {
    plugin: {
      name: 'bookbag:chunk-names',
      apply: 'build',
      renderStart() {
        const ids = [...this.getModuleIds()]
        const entries = ids.filter((id) => this.getModuleInfo(id)?.isEntry)
        first = reachedAtOnce(entries, (id) => this.getModuleInfo(id)?.importedIds ?? [])
        staffNames.clear()
      },
    },
    output: {
      entryFileNames: `${FAMILY}.js`,
      chunkFileNames: (chunk) => {
        if (!isStaff(chunk)) return `${FAMILY}.js`
        staffNames.add(`${chunk.name}.css`)
        return `${STAFF}.js`
      },
      // A chunk's style sheet carries the chunk's name.
      assetFileNames: (asset) => (asset.names.some((name) => staffNames.has(name)) ? STAFF : FAMILY) + '[extname]',
    },
  }
}
