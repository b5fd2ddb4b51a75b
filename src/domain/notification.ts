// When a member hears of what was posted: at once, in one digest a day, or not; the coach always at once.
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { dayAndClock, momentOf } from './school-day.ts'
import { DAY, HOUR } from './time.ts'

export const NotificationChoice = z.enum(['digest', 'instant', 'off'])
export type NotificationChoice = z.infer<typeof NotificationChoice>

/** For a group, or for what the whole school gets: then `readerId` is the school. */
export const ReaderChoice = z.strictObject({ readerId: Id, choice: NotificationChoice })
export type ReaderChoice = z.infer<typeof ReaderChoice>

/** Of everyone who has chosen nothing (issue: families and coaches). */
export const STANDARD_CHOICE: NotificationChoice = 'digest'

/** By the clock at school (same). */
export const DIGEST_AT = '17:30'
/** A digest that a stopped server missed is still sent for so long; after that, the next one tells of it. */
export const DIGEST_LATE = 3 * HOUR
/** What was wanted at once waits until morning. The coach does not. */
const QUIET = { from: '20:00', until: '07:00' }

const rank: Record<NotificationChoice, number> = { off: 0, digest: 1, instant: 2 }

/** Of a post for several of a member's groups, the most wanted counts; null for one that is for none of them. */
export function choiceFor(readerIds: readonly Id[], choices: ReadonlyMap<Id, NotificationChoice>): NotificationChoice | null {
  const all = readerIds.flatMap((id) => choices.get(id) ?? [])
  return all.toSorted((a, b) => rank[b] - rank[a])[0] ?? null
}

/** The last moment (ms) at which a digest was due. */
export function lastDigestAt(nowMs: number): number {
  const today = digestOn(nowMs)
  return today <= nowMs ? today : digestOn(today - DAY)
}

/** The next one. */
export function nextDigestAt(nowMs: number): number {
  const today = digestOn(nowMs)
  return today > nowMs ? today : digestOn(today + DAY)
}

function digestOn(ms: number): number {
  return Date.parse(momentOf(dayAndClock(ms)[0], DIGEST_AT))
}

/** The moment (ms) from which a phone may be rung: now, or when the night is over. */
export function loudFrom(nowMs: number): number {
  const [day, clock] = dayAndClock(nowMs)
  if (clock >= QUIET.until && clock < QUIET.from) return nowMs
  const morning = Date.parse(momentOf(day, QUIET.until))
  return morning > nowMs ? morning : Date.parse(momentOf(dayAndClock(morning + DAY)[0], QUIET.until))
}
