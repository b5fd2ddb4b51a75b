// One round through the outbox: entry after entry, oldest first, each under the lock, until nothing is left or nothing gets through.
import type { Id } from '../domain/id.ts'
import { announce } from './announce.ts'
import * as entries from './entries.ts'
import { readFact } from './facts.ts'
import type { Entry } from './kept.ts'
import { underLock, type Held } from './outbox-lock.ts'
import { isHeldUp } from './held-up.ts'
import * as rest from './rest.ts'
import { sendEntry } from './send-entry.ts'
import { settle, type Turn } from './settle.ts'
import { memberStore } from './stores.ts'

/** settled: nothing waits that may be tried now. resting: until the time in `rest`. held: a person must act. busy: another context sends. */
export type Round = 'settled' | 'resting' | 'held' | 'busy'

/** Sends what waits. Called by pages and by the service worker; together they send each entry once. */
export async function drain(memberId: Id, why: rest.Why = 'hint'): Promise<Round> {
  if (why === 'tap') await rest.reset(memberId)
  await entries.dropOldReceived(memberId, Date.now())
  const tried = new Set<Id>()
  let refusals = 0
  for (;;) {
    const turn = await underLock(memberId, (held) => takeTurn(memberId, why, tried, refusals, held))
    if (turn === 'refusal') refusals++
    else if (turn === 'next') refusals = 0
    else return turn
  }
}

/** Tries the oldest entry that this round has not tried yet. */
async function takeTurn(memberId: Id, why: rest.Why, tried: Set<Id>, refusals: number, held: Held): Promise<Turn> {
  if (await isHeldUp(memberId)) return 'held'
  if ((await rest.mayStartAt(memberId, why, Date.now())) > Date.now()) return 'resting'
  let entry: Entry | null = null
  try {
    await announce(memberId, held)
    entry = await nextEntry(memberId, tried)
    if (!entry) return 'settled'
    tried.add(entry.postId)
    await sendEntry(memberId, entry, held)
    await rest.reset(memberId)
    return 'next'
  } catch (error) {
    if (held.signal.aborted) throw held.signal.reason
    return settle(memberId, entry, error, refusals, held)
  }
}

/** The oldest that was not refused yet; after those, the oldest refused for now: one that fails again and again holds up none. */
async function nextEntry(memberId: Id, tried: ReadonlySet<Id>): Promise<Entry | null> {
  let refused: Entry | null = null
  for (const postId of await entries.idsIn(memberId, 'waiting')) {
    if (tried.has(postId)) continue
    const entry = await entries.find(memberId, postId)
    if (!entry || !isDue(entry, Date.now())) continue
    if (entry.problem === null) return entry
    refused ??= entry
  }
  return refused
}

/** Only an entry that was itself refused for now waits by itself; without signal the whole outbox rests. */
function isDue(entry: Entry, now: number): boolean {
  return entry.problem === null || entry.nextTryAt === null || Date.parse(entry.nextTryAt) <= now
}

/** When the next round should start by itself (ms), or null when nothing waits or a person must act first. */
export async function nextRoundAt(memberId: Id): Promise<number | null> {
  if (await isHeldUp(memberId)) return null
  const waiting = await entries.idsIn(memberId, 'waiting')
  const announced = await readFact(memberStore(memberId), 'announced')
  if (waiting.length === 0 && announced !== null) return null
  const own = await Promise.all(waiting.map((postId) => entries.find(memberId, postId)))
  const soonest = Math.min(...own.map((entry) => (entry?.problem && entry.nextTryAt ? Date.parse(entry.nextTryAt) : 0)))
  return Math.max(await rest.mayStartAt(memberId, 'timer', Date.now()), Number.isFinite(soonest) ? soonest : 0)
}
