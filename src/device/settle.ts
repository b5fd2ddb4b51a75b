// What a failed try means: for the entry, for the round, and for the person.
import * as z from 'zod/mini'
import { illness, Refused, refusals as catalogue, Unreached, type ProblemCode } from '../api/problem.ts'
import { backoff } from '../domain/backoff.ts'
import type { Id } from '../domain/id.ts'
import { sayKeptPosts } from '../words/parts/kept-posts.ts'
import { tell } from './changed.ts'
import * as entries from './entries.ts'
import * as facts from './facts.ts'
import type { Entry } from './kept.ts'
import type { Held } from './outbox-lock.ts'
import * as rest from './rest.ts'
import { writeWithRoom } from './room.ts'
import { Damaged } from './send-attachment.ts'
import { heed } from './heed.ts'
import type { SessionMark } from './session-mark.ts'
import { memberStore } from './stores.ts'
import { sayRefusals } from '../words/parts/refusals.ts'

/** Temporary refusals in a row in this round, and who was signed in when the turn began. */
type Before = { refusals: number; mark: SessionMark }
export type Turn = 'next' | 'refusal' | 'settled' | 'resting' | 'held'

/** Temporary refusals in a row, until they count as an outage of the school (a storm must not knock a thousand times). */
const MOST_REFUSALS = 2

/** Refusals of one kind in a row, until an entry that is not moving needs its author. */
const MOST_OF_ONE_KIND = 5
/** Meant as temporary, but they may stand for ever: a right that was lost, a reply that never changes, bytes that never fit. */
const mayLast: ReadonlySet<ProblemCode> = new Set([
  'not_found',
  'request.invalid',
  'request.too_large',
  'attachment.missing',
  'attachment.mismatch',
])

/** Not for this entry alone. */
const forEveryone: ReadonlySet<ProblemCode> = new Set([...illness, 'storage.full'])
const needPerson: ReadonlySet<ProblemCode> = new Set(['session.missing', 'session.ended', 'session.removed', 'client.outdated'])

/** Whether it says something of this post alone: others may well get through. */
export function isOfOnePost(error: unknown): boolean {
  return error instanceof Refused && !forEveryone.has(error.code) && !needPerson.has(error.code)
}

/** Notes the failure. Rethrows what is the device's own: that must not pass for a missing signal. */
export async function settle(memberId: Id, entry: Entry | null, error: unknown, before: Before, held: Held): Promise<Turn> {
  if (error instanceof Unreached) return restRound(memberId, entry, held, true)
  if (error instanceof Damaged && entry) {
    await note(memberId, entry, held, {
      state: 'damaged',
      problem: { code: 'damaged', sentence: error.message },
      nextTryAt: null,
    })
    return 'next'
  }
  if (!(error instanceof Refused)) throw error
  if (needPerson.has(error.code)) {
    // Said to a session before this one: what waits is sent in the new one.
    return (await heed(memberId, error, before.mark)) ? 'held' : 'settled'
  }
  if (!entry) return restRound(memberId, entry, held, false)
  const problem = problemOf(error)
  if (catalogue[error.code].isFinal) {
    await note(memberId, entry, held, { state: 'refused', problem, nextTryAt: null, submittedAt: undefined })
    return 'next'
  }
  const times = entry.refusedFor?.code === error.code ? entry.refusedFor.times + 1 : 1
  const refusedFor = { code: error.code, times }
  if (mayLast.has(error.code) && times >= MOST_OF_ONE_KIND) {
    const sentence = sayKeptPosts('refusedAgainAndAgain')
    await note(memberId, entry, held, { state: 'refused', problem: { ...problem, sentence }, refusedFor, nextTryAt: null })
    return 'next'
  }
  const failures = entry.failures + 1
  const nextTryAt = new Date(Date.now() + backoff(failures, Math.random())).toISOString()
  await note(memberId, entry, held, { problem, failures, refusedFor, nextTryAt })
  if (isOfOnePost(error) && before.refusals + 1 < MOST_REFUSALS) return 'refusal'
  await rest.miss(memberId, Date.now(), false)
  return 'resting'
}

/** A group may be gone from those whom it is for, or from those in the room: its author does the same about it. */
function problemOf(error: Refused): NonNullable<Entry['problem']> {
  const isGroupGone = z.object({ why: z.literal('unknown group') }).safeParse(error.detail).success
  const code = isGroupGone ? 'consent.unknown_group' : error.code
  return { code, sentence: sayRefusals(code), ...versionIn(error.detail) }
}

/** What a conflict tells of the version that the school has. */
function versionIn(detail: unknown): { schoolVersion?: number } {
  const told = z.object({ version: z.int() }).safeParse(detail)
  return told.success ? { schoolVersion: told.data.version } : {}
}

/** The first failure of the network ends the round; the entry shows when the next one starts. */
async function restRound(memberId: Id, entry: Entry | null, held: Held, isUnheard: boolean): Promise<Turn> {
  await rest.miss(memberId, Date.now(), isUnheard)
  const until = (await facts.readFact(memberStore(memberId), 'rest'))?.until ?? Date.now()
  const nextTryAt = new Date(until).toISOString()
  if (entry) await note(memberId, entry, held, { problem: null, failures: entry.failures + 1, nextTryAt })
  return 'resting'
}

async function note(memberId: Id, entry: Entry, held: Held, patch: Partial<Entry>): Promise<void> {
  await writeWithRoom(memberId, ['entries', 'facts'], async (tx) => {
    await held.check(tx)
    await entries.change(tx, entry, patch)
  })
  tell('outbox')
}
