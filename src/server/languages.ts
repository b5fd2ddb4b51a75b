// The languages on the server: every message of every language is at hand from the start, a few hundred kB.
import { existsSync, readFileSync } from 'node:fs'
import { compileAll } from '../words/compile.ts'
import { allLanguages, type Language } from '../words/languages.ts'
import { learn } from '../words/say.ts'

const FOLDER = new URL('../words/messages/', import.meta.url)
/** What the server says to families and staff; the screens' own parts are the page's. */
const PARTS: readonly string[] = ['news', 'letters', 'pushes', 'refusals']

/** Called once, before anything is said. */
export function learnLanguages(): void {
  for (const language of allLanguages) learn(language, catalogueOf(language))
}

function catalogueOf(language: Language): Record<string, Record<string, unknown>> {
  const files = PARTS.map((part) => [part, new URL(`${language}/${part}.json`, FOLDER)] as const)
  return Object.fromEntries(files.filter(([, file]) => existsSync(file)).map(([part, file]) => [part, compiled(language, file)]))
}

function compiled(language: Language, file: URL): Record<string, unknown> {
  return compileAll(language, JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
}
