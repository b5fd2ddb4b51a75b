// Compiles the messages, so that no parser goes to a phone, and packs those of another language into two files: one for
// families, one for staff as well.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { compileAll } from '../../words/compile.ts'
import { ENGLISH, isLanguage, type Language } from '../../words/languages.ts'

/** Each goes with the screens that say it. */
const ENGLISH_MESSAGES = /\/src\/words\/messages\/en\/[\w-]+\.json$/
/** `virtual:words`: for each language but English, what loads its two files. */
const LOADERS = 'virtual:words'
const FILE = /^virtual:words\/(\w+)(-staff)?$/

/** Parts whose screens no family opens (words/parts). */
const STAFF_PARTS: ReadonlySet<string> = new Set([
  'capture',
  'outbox',
  'kept-posts',
  'review',
  'people',
  'permissions',
  'posts',
  'trips',
  'setup',
  'engagement',
])

export function words(): Plugin {
  let folder = ''
  return {
    name: 'bookbag:words',
    enforce: 'pre',
    configResolved({ root }) {
      folder = normalizePath(join(root, 'src/words/messages'))
    },
    resolveId: (id) => (id === LOADERS || FILE.test(id) ? `\0${id}` : undefined),
    load(id) {
      if (ENGLISH_MESSAGES.test(normalizePath(id))) return { code: JSON.stringify(compiled(ENGLISH, id)), map: null }
      if (id === `\0${LOADERS}`) return loadersOf(folder)
      const [, language, staff] = id.startsWith('\0') ? (FILE.exec(id.slice(1)) ?? []) : []
      if (!isLanguage(language)) return undefined
      const names = partsOf(join(folder, language)).filter((part) => STAFF_PARTS.has(part) === (staff !== undefined))
      for (const name of names) this.addWatchFile(join(folder, language, `${name}.json`))
      const parts = names.map((name) => [name, compiled(language, join(folder, language, `${name}.json`))])
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(parts)))})`
    },
  }
}

/** Whether a module is a file of a language that is loaded where it is spoken. */
export function isLanguageFile(moduleId: string): boolean {
  return moduleId.startsWith('\0') && FILE.test(moduleId.slice(1))
}

function compiled(language: Language, file: string): Record<string, unknown> {
  return compileAll(language, JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
}

function loadersOf(folder: string): string {
  const lines = readdirSync(folder)
    .filter((language) => language !== ENGLISH)
    .map(
      (language) => `${language}: [() => import('virtual:words/${language}'), () => import('virtual:words/${language}-staff')]`,
    )
  return `export default {${lines.join(',')}}`
}

const partsOf = (folder: string) => readdirSync(folder).map((name) => name.replace('.json', ''))
