// When sending rests after failures: backoff with full jitter, kept on the device, and a bound on tries during an outage.
import * as outage from '../api/outage.ts'
import { backoff } from '../domain/backoff.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { read, write } from './database.ts'
import * as facts from './facts.ts'
import { memberStore } from './stores.ts'
import { freeAt, recent, WINDOW } from '../domain/tries.ts'

/**
 * After so many failed rounds in ten minutes, hints (a flapping signal gives hundreds) no longer shorten the rest.
 * Backoff alone makes 11 rounds in ten minutes, and more than 17 in one of 10,000 outages.
 */
const MOST_HINTED = 6
/** After no signal, when another request has been answered since: whoever looked often meanwhile does not wait longer for it. */
const MOST_HEARD = 12

/** timer: by itself. hint: the network may be back (online, page shown, Background Sync). tap: a person asked. */
export type Why = 'timer' | 'hint' | 'tap'

/** The time (ms) from which a round may start; in the past when it may start now. */
export async function mayStartAt(memberId: Id, why: Why, now: number): Promise<number> {
  const rest = await facts.readFact(memberStore(memberId), 'rest')
  if (!rest || why === 'tap') return 0
  // A clock that was turned back must not make the rest longer than it ever is.
  const until = rest.until > now + WINDOW ? 0 : rest.until
  const isHeard = rest.isUnheard === true && isHeardSince(rest.misses, now)
  if (why === 'timer' && !isHeard) return until
  return Math.min(until, freeAt(rest.misses, isHeard ? MOST_HEARD : MOST_HINTED, now))
}

/** Notes a failed round; `isUnheard` when nothing was heard from the school, rather than that it cannot take it now. */
export async function miss(memberId: Id, now: number, isUnheard: boolean): Promise<void> {
  await write(memberStore(memberId), ['facts'], async (tx) => {
    const rest = await facts.get(tx, 'rest')
    const failures = (rest?.failures ?? 0) + 1
    const misses = [...recent(rest?.misses ?? [], now), now]
    await facts.put(tx, 'rest', { failures, until: now + backoff(failures, Math.random()), misses, isUnheard })
  })
  tell('outbox')
}

/** Whether the next answer to anything may end the rest: it is for want of signal, and within the bound. */
export async function mayHear(memberId: Id, now: number): Promise<boolean> {
  const rest = await facts.readFact(memberStore(memberId), 'rest')
  return rest?.isUnheard === true && freeAt(rest.misses, MOST_HEARD, now) === 0
}

/** Whether nothing was heard from the school when it was tried last, and nothing else has been answered since. */
export async function isForSignal(memberId: Id, now: number): Promise<boolean> {
  const rest = await facts.readFact(memberStore(memberId), 'rest')
  return rest?.isUnheard === true && !isHeardSince(rest.misses, now)
}

/** `misses` (ms), the newest last. A clock that was ahead meanwhile makes no answer newer than now. */
function isHeardSince(misses: readonly number[], now: number): boolean {
  const heardAt = outage.heardAt()
  return heardAt > (misses.at(-1) ?? now) && heardAt <= now
}

/** Forgets the failures, after a success or a tap. Writes nothing when there is nothing to forget. */
export async function reset(memberId: Id): Promise<void> {
  const rest = await read(memberStore(memberId), ['facts'], (tx) => facts.get(tx, 'rest'))
  if (rest) await facts.keepFact(memberStore(memberId), 'rest', null)
}
