// Trouble of the machine below Bookbag, told apart from faults of Bookbag itself, and what the console says of both.
import { MINUTE } from '../domain/time.ts'
import { databaseTrouble, type Trouble } from './store/db.ts'

const sentences: Record<Trouble, string> = {
  full: 'The storage is full: nothing is kept until there is room.',
  busy: 'The database is held by another program, or memory or open files ran out: whoever asks is told to come again.',
  broken: 'The database or the disk cannot be read or written: please check the disk, and have the last backup at hand.',
}

/** While trouble lasts, every request and job meets it: it is said in one sentence, and again only after this long. */
const SAID_AGAIN = 10 * MINUTE
const said = new Map<string, number>()

/** Trouble of the machine in one sentence, now and then; a fault of Bookbag with its place, each time. */
export function report(error: unknown, where: string): void {
  const trouble = troubleOf(error)
  if (trouble === null) return console.error(describe(error, where))
  const nowMs = performance.now()
  if (nowMs - (said.get(trouble) ?? Number.NEGATIVE_INFINITY) < SAID_AGAIN) return
  said.set(trouble, nowMs)
  console.error(`${sentences[trouble]} (${codeOf(error)})`)
}

/** The route's pattern, kind and place of an error: never its message, which may quote what a person wrote. */
function describe(error: unknown, where: string): string {
  if (!(error instanceof Error)) return `${where} failed.`
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [`${where} failed: ${error.name}${code}`, ...places.slice(0, 8)].join('\n')
}

const ofFiles: Record<string, Trouble> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EMFILE: 'busy',
  ENFILE: 'busy',
  ENOMEM: 'busy',
  EIO: 'broken',
  EROFS: 'broken',
}

/** What hinders the machine, or null for what is none of its errors. */
export function troubleOf(error: unknown): Trouble | null {
  return error instanceof Error ? (databaseTrouble(error) ?? ofFiles[codeOf(error)] ?? null) : null
}

/** As a person can look it up: EIO, or SQLite 778. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('errcode' in error) return `SQLite ${String(error.errcode)}`
  return 'code' in error ? String(error.code) : ''
}
