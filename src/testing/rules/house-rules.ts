// The rules of the house that can be read off a file's text: words, shape, and where network, SQL and clock may be used.
import type { SourceFile } from './source-files.ts'
import { withoutComments } from './imports.ts'
import { layerOf } from './layers.ts'

type Rule = { says: string; isBroken: (file: SourceFile, code: string) => boolean }

/** safety.md section 2: the caller, by which all loops go; photo bytes, the live stream, and the app's own files are the exceptions. */
const MAY_FETCH = new Set(['src/api/call.ts', 'src/api/media.ts', 'src/sw/answer.ts', 'src/sw/app-files.ts'])

const BANNED = /^(utils?|helpers?|common|misc|manager|dto)$/
const DECLARED = /^(?:export )?(?:async )?(?:function|const|let|class|type|interface) (\w+)/gm

const rules: readonly Rule[] = [
  {
    says: 'starts with a comment that says what it is',
    isBroken: ({ path, text }) => !/^(?:\/\/|\/\*) \S/.test(text) && !path.endsWith('.module.css'),
  },
  { says: 'has no default export', isBroken: (_, code) => /^export\s+default\b|\bas\s+default\b/m.test(code) },
  { says: 'is no barrel', isBroken: ({ path }, code) => /\/index\.\w+$/.test(path) || isBarrel(code) },
  { says: 'has no banned name', isBroken: ({ path }, code) => wordsIn(path, code).some((word) => BANNED.test(word)) },
  {
    says: 'silences no check and owes nothing',
    isBroken: ({ text }) => /(?:es|ox)lint-disable|@ts-(?:ignore|expect-error|nocheck)|\b(?:TO[D]O|FI[X]ME)\b/.test(text),
  },
  { says: 'asks the network only where it is allowed', isBroken: ({ path }, code) => isProduct(path) && asksNetwork(path, code) },
  {
    says: 'has SQL only in a store',
    isBroken: ({ path }, code) => isProduct(path) && !path.startsWith('src/server/store/') && hasSql(code),
  },
  {
    says: 'knows no clock and no chance',
    isBroken: ({ path }, code) =>
      isRule(path) &&
      /\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bperformance\.|\bset(Timeout|Interval)\b|\bcrypto\b/.test(code),
  },
]

/** One sentence for each broken rule of a file. */
export function houseProblems(file: SourceFile): string[] {
  const code = file.path.endsWith('.css') ? '' : withoutComments(file.text)
  return rules.filter((rule) => rule.isBroken(file, code)).map((rule) => `${file.path}: ${rule.says}`)
}

/** Passing everything on, or nothing but passing on. A module of verbs may pass on a verb that lives beside it. */
function isBarrel(code: string): boolean {
  const isPassingOn = /^export\s+(?:type\s+)?\{[^'"`;}]*\}\s+from\b/m.test(code)
  const hasOwn = /^(?:export\s+)?(?:async\s+)?(?:function|const|let|class|type|interface)\s/m.test(code)
  return /^export\s+(?:type\s+)?\*/m.test(code) || (isPassingOn && !hasOwn)
}

function isProduct(path: string): boolean {
  return layerOf(path) !== null && !/\.test\.tsx?$/.test(path)
}

function isRule(path: string): boolean {
  return layerOf(path) === 'domain' && !path.endsWith('.test.ts')
}

function asksNetwork(path: string, code: string): boolean {
  const isFetching =
    /(?<![.\w])fetch\(|\b(?:globalThis|self|window)\.fetch\b|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b/.test(code)
  return (isFetching && !MAY_FETCH.has(path)) || /\bnew EventSource\b/.test(code)
}

function hasSql(code: string): boolean {
  const isWritten =
    /\bsql`|["'`]\s*(?:SELECT\s|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(?:TABLE|INDEX)|PRAGMA\s|BEGIN\b)/.test(
      code,
    )
  return isWritten || /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|from ['"](?:kysely|node:sqlite)/.test(code)
}

/** The words of a file's path and of the names it declares at the top: `PostManager` is post, manager. */
function wordsIn(path: string, code: string): string[] {
  const names = [...code.matchAll(DECLARED)].map((match) => match[1] ?? '')
  return [...path.split(/[/.-]/), ...names.flatMap((name) => name.split(/_|(?<=[a-z0-9])(?=[A-Z])/))].map((word) =>
    word.toLowerCase(),
  )
}
