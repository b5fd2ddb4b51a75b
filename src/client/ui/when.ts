// Moments as a person says them: "Tuesday 17 November, 09:14", "20 minutes ago".
import { dayName, timeOfDay, ZONE } from '../../domain/day.ts'
import { type At, HOUR, MINUTE } from '../../domain/time.ts'

const date = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' })

export function dateOf(at: At): string {
  return date.format(new Date(at))
}

/** "Today, 09:14", "Tuesday 17 November, 16:10". */
export function dayAndTime(at: At, nowMs: number): string {
  return `${dayName(at, nowMs)}, ${timeOfDay(at)}`
}

/** The same within a sentence: "today, 09:14". */
export function onDay(at: At, nowMs: number): string {
  return dayAndTime(at, nowMs).replace(/^(Today|Yesterday)/, (word) => word.toLowerCase())
}

/** How long ago, roughly: "just now", "20 minutes ago", "3 hours ago", then the day. */
export function ago(at: At, nowMs: number): string {
  const passed = nowMs - Date.parse(at)
  if (passed < MINUTE) return 'just now'
  if (passed < HOUR) return counted(Math.floor(passed / MINUTE), 'minute')
  if (passed < 12 * HOUR) return counted(Math.floor(passed / HOUR), 'hour')
  return onDay(at, nowMs)
}

/** What is left until a moment, as "9:05". Never below 0:00. */
export function countdown(at: At, nowMs: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(at) - nowMs) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'} ago`
