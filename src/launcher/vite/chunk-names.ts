// Names built files so that a path tells who needs them: assets/ is for everyone, assets/staff/ only for those who write and manage.
import { normalizePath, type Plugin, type Rolldown } from 'vite'

const FAMILY = 'assets/[name]-[hash]'
const STAFF = 'assets/staff/[name]-[hash]'
/** Screens that no family opens; joining and settings are loaded lazily too, but must open offline on a family's phone. */
const STAFF_SCREENS = /\/src\/client\/(capture|outbox|review|people|permissions|gallery)\//

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

/** A plugin that learns which modules a family may load, and the output options that name files by it. */
export function createChunkNames(): {
  plugin: Plugin
  output: Pick<Rolldown.OutputOptions, 'entryFileNames' | 'chunkFileNames' | 'assetFileNames'>
} {
  let family = new Set<string>()
  const staffNames = new Set<string>()

  const isStaff = (chunk: { moduleIds: string[] }) => !chunk.moduleIds.some((id) => family.has(id) || id.startsWith('\0rolldown'))

  return {
    plugin: {
      name: 'bookbag:chunk-names',
      apply: 'build',
      renderStart() {
        const starts = [...this.getModuleIds()].filter((id) => {
          const module = this.getModuleInfo(id)
          const isLazy = (module?.dynamicImporters.length ?? 0) > 0
          return module?.isEntry || (isLazy && !STAFF_SCREENS.test(normalizePath(id)))
        })
        family = reachedAtOnce(starts, (id) => this.getModuleInfo(id)?.importedIds ?? [])
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
