// What may be wrong with the messages of a language, in sentences: something missing, left over, or not of the same values.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { intlTag, type Language } from '../../words/languages.ts'

const FOLDER = join(import.meta.dirname, '../../words/messages')

export type Part = { part: string; messages: Readonly<Record<string, string>> }

export function readCatalogue(language: Language): Part[] {
  return readdirSync(join(FOLDER, language)).map((name) => ({
    part: name.replace('.json', ''),
    messages: JSON.parse(readFileSync(join(FOLDER, language, name), 'utf8')) as Record<string, string>,
  }))
}

/** One sentence for each fault of a language's part, measured by the English one. */
export function catalogueProblems(language: Language, english: Part, other: Part | undefined): string[] {
  const problems: string[] = []
  for (const [id, message] of Object.entries(english.messages)) {
    const translated = other?.messages[id]
    if (translated === undefined) problems.push(`${language}: ${english.part}.${id} is missing`)
    else
      problems.push(...messageProblems(language, translated, message).map((why) => `${language}: ${english.part}.${id} ${why}`))
  }
  const extra = Object.keys(other?.messages ?? {}).filter((id) => !(id in english.messages))
  return [...problems, ...extra.map((id) => `${language}: ${english.part}.${id} is in no English message`)]
}

/** What is wrong with one message, whose values are those of `english`. */
export function messageProblems(language: Language, message: string, english: string): string[] {
  if (message.trim() === '') return ['is empty']
  const shape = shapeOf(message)
  if (!shape) return [`cannot be read: ${message}`]
  const problems = pluralProblems(language, shape.plurals)
  if (shape.values.join() !== shapeOf(english)?.values.join()) problems.push(`has not the values of the English one: ${message}`)
  if (tagsOf(message) !== tagsOf(english)) problems.push(`has not the marks of the English one: ${message}`)
  return problems
}

type Token = string | readonly [name: string, type?: string, format?: Readonly<Record<string, readonly Token[] | undefined>>]
type Shape = { values: string[]; plurals: string[][] }

/** The names of its values, each once, and the cases of its plurals; null for a message that is broken. */
export function shapeOf(message: string): Shape | null {
  const tokens = tokensOf(message)
  const all = tokens?.flatMap(withInner) ?? []
  if (!tokens || all.some(isOdd)) return null
  const places = all.filter((token) => typeof token !== 'string')
  const plurals = places.filter(([, type]) => type === 'plural').map(([, , format]) => Object.keys(casesOf(format)))
  return { values: [...new Set(places.map(([name]) => name))].toSorted(), plurals }
}

const TYPES = new Set([undefined, 'number', 'plural', 'select'])
/** The parser takes much for text or for a kind of its own that is a slip of the pen. */
const isOdd = (token: Token) => (typeof token === 'string' ? /[{}']/.test(token) : !TYPES.has(token[1]))

function withInner(token: Token): Token[] {
  if (typeof token === 'string') return [token]
  const [, type, format] = token
  const cases = type === 'plural' || type === 'select' ? Object.values(casesOf(format)) : []
  return [token, ...cases.flat().flatMap(withInner)]
}

const casesOf = (format: Readonly<Record<string, readonly Token[] | undefined>> = {}) =>
  Object.fromEntries(Object.entries(format).flatMap(([name, tokens]) => (tokens ? [[name, tokens] as const] : [])))

/** Null where the parser refuses; Lingui says that on the console, and gives the text back. */
function tokensOf(message: string): readonly Token[] | null {
  const { error } = console
  let isRefused = false
  console.error = () => {
    isRefused = true
  }
  try {
    const tokens = compileMessage(message) as readonly Token[]
    return isRefused ? null : tokens
  } finally {
    console.error = error
  }
}

/** Every case that the language has for whole numbers, and no other. */
function pluralProblems(language: Language, plurals: readonly string[][]): string[] {
  const rules = new Intl.PluralRules(intlTag(language))
  const needed = new Set<string>(['other', ...Array.from({ length: 201 }, (_, count) => rules.select(count))])
  const known = new Set<string>(rules.resolvedOptions().pluralCategories)
  return plurals.flatMap((cases) => [
    ...[...needed].filter((each) => !cases.includes(each)).map((each) => `lacks the plural "${each}"`),
    ...cases
      .filter((each) => !/^=?\d+$/.test(each) && !known.has(each))
      .map((each) => `has a plural "${each}" that it does not know`),
  ])
}

const tagsOf = (message: string) => [...new Set(message.match(/<\/?\w+>/g))].toSorted().join()
