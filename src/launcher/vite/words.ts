// Compiles the messages, so that no parser goes to a phone, and packs those of another language into two files: one for
// families, one for staff as well.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { normalizePath, type Plugin } from 'vite'

const MESSAGES = /\/src\/words\/messages\/\w+\/[\w-]+\.json$/
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
      if (MESSAGES.test(normalizePath(id))) return { code: JSON.stringify(compiled(id)), map: null }
      if (id === `\0${LOADERS}`) return loadersOf(folder)
      const [, language, staff] = id.startsWith('\0') ? (FILE.exec(id.slice(1)) ?? []) : []
      if (language === undefined) return undefined
      const names = partsOf(join(folder, language)).filter((part) => STAFF_PARTS.has(part) === (staff !== undefined))
      for (const name of names) this.addWatchFile(join(folder, language, `${name}.json`))
      const parts = names.map((name) => [name, compiled(join(folder, language, `${name}.json`))])
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(parts)))})`
    },
  }
}

/** Whether a module is a file of a language that is loaded where it is spoken. */
export function isLanguageFile(moduleId: string): boolean {
  return moduleId.startsWith('\0') && FILE.test(moduleId.slice(1))
}

/** The messages of a file by their ids, each as a list of texts and places for values. */
function compiled(file: string): Record<string, unknown> {
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, listed(compileMessage(message))]))
}

const listed = (message: unknown) => (typeof message === 'string' ? [message] : message)

function loadersOf(folder: string): string {
  const lines = readdirSync(folder)
    .filter((language) => language !== 'en')
    .map(
      (language) => `${language}: [() => import('virtual:words/${language}'), () => import('virtual:words/${language}-staff')]`,
    )
  return `export default {${lines.join(',')}}`
}

const partsOf = (folder: string) => readdirSync(folder).map((name) => name.replace('.json', ''))
