// One round through the outbox: entry after entry, oldest first, each under the lock, until nothing is left or nothing gets through.
import * as outage from '../api/outage.ts'
import { Unreached } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { announce } from './announce.ts'
import { tell } from './changed.ts'
import { LONGEST_WAIT } from '../domain/backoff.ts'
import * as entries from './entries.ts'
import { readFact } from './facts.ts'
import type { Entry } from './kept.ts'
import { underLock, type Held } from './outbox-lock.ts'
import { isHeldUp } from './held-up.ts'
import * as pause from './pause.ts'
import * as rest from './rest.ts'
import * as sessionMark from './session-mark.ts'
import { sendEntry, Withdrawn } from './send-entry.ts'
import { settle, type Turn } from './settle.ts'
import { memberStore } from './stores.ts'
import * as takedowns from './takedowns.ts'
import { sendTripUpdates } from './trip-sending.ts'

/** settled: nothing waits that may be tried now. resting: until the time in `rest`. held: a person must act. busy: another context sends. */
export type Round = 'settled' | 'resting' | 'held' | 'busy'

type Going = { why: rest.Why; tried: Set<Id>; refusals: number; hasAnnounced: boolean }

/** Sends what waits. Called by pages and by the service worker; together they send each entry once. */
export async function drain(memberId: Id, why: rest.Why = 'hint'): Promise<Round> {
  if (why === 'tap') {
    outage.asked()
    await rest.reset(memberId)
  }
  await entries.dropOldReceived(memberId, Date.now())
  const going: Going = { why, tried: new Set(), refusals: 0, hasAnnounced: false }
  for (;;) {
    const turn = await underLock(memberId, (held) => takeTurn(memberId, going, held))
    if (turn === 'refusal') going.refusals++
    else if (turn === 'next') going.refusals = 0
    else {
      // The lock is free again: nothing is being sent.
      if (going.tried.size > 0) tell('outbox')
      return turn
    }
  }
}

/** Tries the oldest entry that this round has not tried yet. */
async function takeTurn(memberId: Id, going: Going, held: Held): Promise<Turn> {
  if (await isHeldUp(memberId)) return 'held'
  if ((await rest.mayStartAt(memberId, going.why, Date.now())) > Date.now() || outage.opensAt(Date.now()) > 0) return 'resting'
  const mark = await sessionMark.take()
  let entry: Entry | null = null
  try {
    // Families wait for the coach. What the school cannot take now holds no photo up.
    if ((await sendTripUpdates(memberId)) === 'unreached') throw new Unreached('The trip updates did not get through.')
    await takedowns.send(memberId, held)
    const next = await nextEntry(memberId, going.tried)
    if (!next && (await pause.find(memberId)).isPaused) return 'held'
    if (!going.hasAnnounced) await announce(memberId, held)
    going.hasAnnounced = true
    if (!next) return 'settled'
    entry = next
    going.tried.add(next.postId)
    await sendEntry(memberId, next, held)
    await rest.reset(memberId)
    return 'next'
  } catch (error) {
    if (held.signal.aborted) throw held.signal.reason
    if (error instanceof Withdrawn) return 'next'
    return settle(memberId, entry, error, { refusals: going.refusals, mark }, held)
  }
}

/**
 * Those asked for first, then the oldest that was not refused yet; after those, the oldest refused for now: one that fails again
 * and again holds up none.
 */
async function nextEntry(memberId: Id, tried: ReadonlySet<Id>): Promise<Entry | null> {
  const now = Date.now()
  const paused = await pause.find(memberId)
  const first = (accepts: (entry: Entry) => boolean) =>
    entries.firstWaiting(
      memberId,
      (entry) => !tried.has(entry.postId) && !pause.holdsBack(paused, entry.postId) && accepts(entry),
    )
  const isAsked = (entry: Entry) => paused.askedFor.includes(entry.postId) && dueAt(entry) <= now
  const asked = paused.askedFor.length > 0 ? await first(isAsked) : null
  return asked ?? (await first((entry) => dueAt(entry) === 0)) ?? first((entry) => dueAt(entry) <= now)
}

/**
 * Only an entry that was itself refused for now waits by itself; without signal the whole outbox rests. A time further off than
 * any wait was noted by another clock: it must not hold the post up.
 */
function dueAt(entry: Entry): number {
  const at = entry.problem === null || entry.nextTryAt === null ? 0 : Date.parse(entry.nextTryAt)
  return at > Date.now() + LONGEST_WAIT ? 0 : at
}

/** When the next round should start by itself (ms), or null when nothing waits or a person must act first. */
export async function nextRoundAt(memberId: Id): Promise<number | null> {
  if (await isHeldUp(memberId)) return null
  let soonest = await takedowns.nextAt(memberId, Date.now())
  soonest = Math.min(soonest, await nextEntryAt(memberId))
  if (soonest === Infinity) return null
  return Math.max(await rest.mayStartAt(memberId, 'timer', Date.now()), outage.opensAt(Date.now()), soonest)
}

async function nextEntryAt(memberId: Id): Promise<number> {
  const paused = await pause.find(memberId)
  let soonest = paused.isPaused || (await hasAsked(memberId)) ? Infinity : 0
  await entries.firstWaiting(memberId, (entry) => {
    if (!pause.holdsBack(paused, entry.postId)) soonest = Math.min(soonest, dueAt(entry))
    return soonest === 0
  })
  return soonest
}

/** Whether the school was ever told from this device what waits: it answers what never came. */
async function hasAsked(memberId: Id): Promise<boolean> {
  return (await readFact(memberStore(memberId), 'announced')) !== null
}
