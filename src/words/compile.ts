// Compiles messages: by the build for pages, by the server for itself. Pages hold no parser.
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { directionOf, type Language } from './languages.ts'

/** A text, a place for a value, or one for a number, a plural or a choice of cases. */
type Token = string | readonly [name: string, type?: string, format?: Readonly<Record<string, readonly Token[] | undefined>>]

/** The messages of a file by their ids, as Lingui says them. */
export function compileAll(language: Language, messages: Readonly<Record<string, string>>): Record<string, readonly Token[]> {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, compile(language, message)]))
}

function compile(language: Language, message: string): readonly Token[] {
  const tokens = compileMessage(message) as readonly Token[]
  return directionOf(language) === 'rtl' ? tokens.flatMap(isolate) : tokens
}

const [ISOLATE, POP] = ['\u2068', '\u2069']

/** Among words that are read from the right, a name keeps its own order and its own full stop (Unicode UAX 9). */
function isolate(token: Token): Token[] {
  if (typeof token === 'string') return [token]
  const [name, type, format] = token
  if (type === undefined) return [ISOLATE, token, POP]
  if (type === 'number') return [token]
  const cases = Object.entries(format ?? {}).map(([key, tokens]) => [key, tokens?.flatMap(isolate)] as const)
  return [[name, type, Object.fromEntries(cases)]]
}
