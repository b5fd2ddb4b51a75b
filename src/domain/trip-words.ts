// A trip's news in the words that families read: on the card, in the page's first paint, in a push.
import type { SayNews } from '../words/parts/news.ts'
import { dayAndTime, dayKey, timeOfDay } from './day.ts'
import { type At, HOUR, MINUTE } from './time.ts'
import type { TripCard, TripChange, TripNews } from './trip.ts'
import { isStale } from './trip-times.ts'

/** "Late"; before the first news, when it leaves. */
export function statusWords(say: SayNews, { status }: Pick<TripNews, 'status'>, expectedLeft: At, nowMs: number): string {
  return status === null ? say('leaves', { moment: momentWords(say, expectedLeft, nowMs) }) : say(status)
}

/** What stands over the large time. */
export function etaLabel(say: SayNews, { status }: Pick<TripNews, 'status'>): string {
  return status === 'back' ? say('since') : say('backAbout')
}

/** The time that is shown large: when the coach is back, or since when it is. */
export function etaOf({ status, etaAt, asOf }: TripNews): At {
  return status === 'back' && asOf !== null ? asOf : etaAt
}

/** Within a sentence: "16:25"; on another day "yesterday, 16:25", "Friday 18 December, 15:30". */
export function momentWords(say: SayNews, at: At, nowMs: number): string {
  if (dayKey(at) === dayKey(new Date(nowMs).toISOString())) return timeOfDay(at)
  return dayAndTime(say, at, nowMs)
}

/** "in 25 min", "in 1 h 20 min", "any minute now", "this time has passed"; nothing before the first news, more than twelve hours away or back. */
export function countdownWords(say: SayNews, { status, etaAt }: TripNews, nowMs: number): string | null {
  if (status === null || status === 'back') return null
  const left = Date.parse(etaAt) - nowMs
  if (left > 12 * HOUR) return null
  if (left < -20 * MINUTE) return say('timePassed')
  const minutes = Math.ceil(left / MINUTE)
  if (minutes < 2) return say('anyMinute')
  if (minutes < 60) return say('inMinutes', { minutes })
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0 ? say('inHours', { hours }) : say('inHoursAndMinutes', { hours, minutes: rest })
}

/** "as of 16:42", or that there is no news: since when, or not yet. */
export function asOfWords(say: SayNews, card: Pick<TripCard, 'expected' | 'news'>, nowMs: number): string | null {
  const { asOf } = card.news
  if (isStale(card, nowMs))
    return asOf === null ? say('noNewsYet') : say('noNewsSince', { moment: momentWords(say, asOf, nowMs) })
  return asOf === null ? null : say('asOf', { moment: momentWords(say, asOf, nowMs) })
}

/** Under the large time, what is known of it: "in 25 min", "as of 16:42", "planned for 16:10". */
export function aboutWords(say: SayNews, card: Pick<TripCard, 'expected' | 'news'>, nowMs: number): string[] {
  const parts = [countdownWords(say, card.news, nowMs), asOfWords(say, card, nowMs), plannedWords(say, card, nowMs)]
  return parts.filter((words) => words !== null)
}

/** What a time differs from: "planned for 16:10"; nothing when the coach is back, or within five minutes of the plan. */
function plannedWords(say: SayNews, { expected, news }: Pick<TripCard, 'expected' | 'news'>, nowMs: number): string | null {
  const differs = Math.abs(Date.parse(news.etaAt) - Date.parse(expected.back))
  if (news.status === 'back' || differs < 5 * MINUTE) return null
  return say('planned', { time: momentWords(say, expected.back, nowMs) })
}

/** One of the last changes: "Late, back about 16:25". */
export function changeWords(say: SayNews, { status, etaAt }: Pick<TripChange, 'status' | 'etaAt'>, nowMs: number): string {
  return etaAt === null ? say(status) : say('statusBackAbout', { status: say(status), moment: momentWords(say, etaAt, nowMs) })
}
