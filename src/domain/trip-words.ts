// A trip's news in the words that families read: on the card, in the page's first paint, in a push.
import { dayKey, dayName, timeOfDay } from './day.ts'
import { type At, HOUR, MINUTE } from './time.ts'
import type { TripCard, TripChange, TripNews, TripStatus } from './trip.ts'
import { isStale } from './trip-times.ts'

const words: Record<TripStatus, string> = {
  left: 'Left school',
  arrived: 'Arrived',
  leaving: 'On the way back',
  'on time': 'On time',
  late: 'Late',
  back: 'Back at school',
}

/** "Late"; before the first news, when it leaves. */
export function statusWords({ status }: Pick<TripNews, 'status'>, expectedLeft: At, nowMs: number): string {
  return status === null ? `Leaves ${momentWords(expectedLeft, nowMs)}` : words[status]
}

/** What stands over the large time. */
export function etaLabel({ status }: Pick<TripNews, 'status'>): string {
  return status === 'back' ? 'Since' : 'Back about'
}

/** The time that is shown large: when the coach is back, or since when it is. */
export function etaOf({ status, etaAt, asOf }: TripNews): At {
  return status === 'back' && asOf !== null ? asOf : etaAt
}

/** Within a sentence: "16:25"; on another day "yesterday, 16:25", "Friday 18 December, 15:30". */
export function momentWords(at: At, nowMs: number): string {
  if (dayKey(at) === dayKey(new Date(nowMs).toISOString())) return timeOfDay(at)
  return `${dayName(at, nowMs).replace('Yesterday', 'yesterday')}, ${timeOfDay(at)}`
}

/** "in 25 min", "in 1 h 20 min", "any minute now"; nothing when the coach is back, more than twelve hours away or overdue. */
export function countdownWords({ status, etaAt }: TripNews, nowMs: number): string | null {
  if (status === null || status === 'back') return null
  const left = Date.parse(etaAt) - nowMs
  if (left > 12 * HOUR || left < -20 * MINUTE) return null
  const minutes = Math.ceil(left / MINUTE)
  if (minutes < 2) return 'any minute now'
  if (minutes < 60) return `in ${minutes} min`
  return `in ${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`
}

/** "as of 16:42", or that there is no news: since when, or not yet. */
export function asOfWords(card: Pick<TripCard, 'expected' | 'news'>, nowMs: number): string | null {
  const { asOf } = card.news
  if (isStale(card, nowMs)) return asOf === null ? 'No news yet' : `No news since ${momentWords(asOf, nowMs)}`
  return asOf === null ? null : `as of ${momentWords(asOf, nowMs)}`
}

/** One of the last changes: "Late, back about 16:25". */
export function changeWords({ status, etaAt }: Pick<TripChange, 'status' | 'etaAt'>, nowMs: number): string {
  return etaAt === null ? words[status] : `${words[status]}, back about ${momentWords(etaAt, nowMs)}`
}
