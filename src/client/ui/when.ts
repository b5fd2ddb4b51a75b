// Moments as a person says them: "Tuesday 17 November, 09:14", "20 minutes ago".
import * as day from '../../domain/day.ts'
import { type At, HOUR, MINUTE } from '../../domain/time.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayUi } from '../../words/parts/ui.ts'

export function dateOf(at: At): string {
  return day.dateOf(sayNews.language, at)
}

/** "Today, 09:14", "Tuesday 17 November, 16:10". */
export function dayAndTime(at: At, nowMs: number): string {
  return sayUi('dayAndTime', { day: day.dayName(sayNews, at, nowMs), time: day.timeOfDay(at) })
}

/** The same within a sentence: "today, 09:14". */
export function onDay(at: At, nowMs: number): string {
  return day.dayAndTime(sayNews, at, nowMs)
}

/** How long ago, roughly: "just now", "20 minutes ago", "3 hours ago", then the day. */
export function ago(at: At, nowMs: number): string {
  const passed = nowMs - Date.parse(at)
  if (passed < MINUTE) return sayUi('justNow')
  if (passed < HOUR) return sayUi('minutesAgo', { count: Math.floor(passed / MINUTE) })
  if (passed < 12 * HOUR) return sayUi('hoursAgo', { count: Math.floor(passed / HOUR) })
  return onDay(at, nowMs)
}

/** What is left until a moment, as "9:05". Never below 0:00. */
export function countdown(at: At, nowMs: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(at) - nowMs) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
