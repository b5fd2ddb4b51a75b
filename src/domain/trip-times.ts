// When a trip's card is there, when it says that there is no news, and when it goes.
import { dayAfter, dayAndClock, momentOf } from './school-day.ts'
import type { TripCard, TripNews, Expected } from './trip.ts'
import { type At, HOUR, MINUTE } from './time.ts'

/** Without news for so long after something was expected, the card says so (issue: families and coaches). */
export const STALE_AFTER = 45 * MINUTE
/** The card leaves so long after the coach is back (same). */
export const GONE_AFTER_BACK = 2 * HOUR
/** Nobody said that the coach is back: so long after it should have been, the card leaves too. */
export const GONE_AFTER_ETA = 12 * HOUR
/** On the day before, by the school's clock. */
const SHOWN_FROM = '17:00'

/** The moment (ms) from which the trip is over. */
export function goneAt({ status, etaAt, asOf }: TripNews): number {
  return status === 'back' && asOf !== null ? Date.parse(asOf) + GONE_AFTER_BACK : Date.parse(etaAt) + GONE_AFTER_ETA
}

/** Whether its card stands above the feed at this moment (ms). */
export function isShown({ expected, news }: Pick<TripCard, 'expected' | 'news'>, nowMs: number): boolean {
  const isNear = news.status !== null || nowMs >= Date.parse(eveningBefore(expected.left))
  return isNear && nowMs < goneAt(news)
}

/** Those that are shown at this moment (ms): what the reader leads stands first, for their two taps; then in the order given. */
export function shownOf(cards: readonly TripCard[], nowMs: number): readonly TripCard[] {
  return cards.filter((card) => isShown(card, nowMs)).toSorted((one, other) => Number(other.mayUpdate) - Number(one.mayUpdate))
}

function eveningBefore(at: At): At {
  const [day] = dayAndClock(Date.parse(at))
  return momentOf(dayAfter(day, -1), SHOWN_FROM)
}

/** Something should have been said by now, and for 45 minutes was not. */
export function isStale({ expected, news }: Pick<TripCard, 'expected' | 'news'>, nowMs: number): boolean {
  if (news.status === 'back') return false
  const heardMs = news.asOf === null ? -Infinity : Date.parse(news.asOf)
  return nowMs - Math.max(heardMs, Date.parse(nextDue(expected, news))) >= STALE_AFTER
}

/** When the next news is expected. */
function nextDue(expected: Expected, { status, etaAt }: TripNews): At {
  if (status === null) return expected.left
  if (status === 'left') return expected.arrived ?? expected.leaving ?? etaAt
  if (status === 'arrived') return expected.leaving ?? etaAt
  return etaAt
}
