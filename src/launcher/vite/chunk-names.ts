// Names built files so that a path tells who needs them: assets/ is for everyone, assets/staff/ only for those who write and manage.
import { normalizePath, type Plugin, type Rolldown } from 'vite'
import { together } from './together.ts'
import { isLanguageFile } from './words.ts'

const FAMILY = 'assets/[name]-[hash]'
const STAFF_FOLDER = 'assets/staff/'
const STAFF = `${STAFF_FOLDER}[name]-[hash]`
/** Known to the worker (sw/app-files.ts), which keeps one language. */
const LANGUAGE = 'assets/languages/[name]-[hash]'
/** Screens that no family opens; joining and settings are loaded lazily too, but must open offline on a family's phone. */
const STAFF_SCREENS = /\/src\/client\/(capture|outbox|review|people|permissions|trip-telling|trip-plans|engagement|gallery)\//

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

/**
 * Whether a chunk is for staff: something in it no family reaches, and nothing of ours that one does.
 * A package that is one big barrel seems to be reached whole, so that its modules alone tell nothing.
 */
export function isForStaff(moduleIds: readonly string[], family: ReadonlySet<string>): boolean {
  const isBeyond = moduleIds.some((id) => !family.has(id) && !id.startsWith('\0rolldown'))
  return isBeyond && !moduleIds.some((id) => family.has(id) && !id.includes('/node_modules/'))
}

/** A plugin that learns which modules a family may load, and the output options that name files by it. */
export function createChunkNames(): {
  plugin: Plugin
  output: Pick<Rolldown.OutputOptions, 'entryFileNames' | 'chunkFileNames' | 'assetFileNames' | 'codeSplitting'>
} {
  let family = new Set<string>()
  let first = new Set<string>()
  const staffNames = new Set<string>()

  const isStaff = (chunk: { moduleIds: string[] }) => isForStaff(chunk.moduleIds, family)

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
        first = reachedAtOnce(
          starts.filter((id) => this.getModuleInfo(id)?.isEntry),
          (id) => this.getModuleInfo(id)?.importedIds ?? [],
        )
        family = reachedAtOnce(starts, (id) => this.getModuleInfo(id)?.importedIds ?? [])
        staffNames.clear()
      },
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || chunk.fileName.startsWith(STAFF_FOLDER)) continue
          const staff = chunk.imports.find((name) => name.startsWith(STAFF_FOLDER))
          if (staff) this.error(`${chunk.fileName} is for families and needs ${staff}, which their devices do not keep.`)
        }
      },
    },
    output: {
      // What the first page needs is one file: fewer requests, and it packs better.
      codeSplitting: {
        groups: together(
          (id) => first.has(id),
          (id) => family.has(id),
        ),
      },
      entryFileNames: `${FAMILY}.js`,
      chunkFileNames: (chunk) => {
        if (chunk.moduleIds.some(isLanguageFile)) return `${LANGUAGE}.js`
        if (!isStaff(chunk)) return `${FAMILY}.js`
        staffNames.add(`${chunk.name}.css`)
        return `${STAFF}.js`
      },
      // A chunk's style sheet carries the chunk's name.
      assetFileNames: (asset) => (asset.names.some((name) => staffNames.has(name)) ? STAFF : FAMILY) + '[extname]',
    },
  }
}
