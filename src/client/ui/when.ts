// Moments as a person says them: "Today", "Yesterday", "Tuesday 17 November", "09:14". In the school's time zone.
import type { At } from '../../domain/time.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'

const ZONE = 'Europe/London'
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options })

const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
const dayAndYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const date = format({ day: 'numeric', month: 'long', year: 'numeric' })
const clock = format({ hour: '2-digit', minute: '2-digit', hour12: false })
const key = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
const year = format({ year: 'numeric' })

/** The same text for all moments of one day. */
export function dayKey(at: At): string {
  return key.format(new Date(at))
}

/** `nowMs` in ms since 1970. */
export function dayName(at: At, nowMs: number): string {
  const moment = new Date(at)
  if (dayKey(at) === key.format(nowMs)) return 'Today'
  if (dayKey(at) === key.format(nowMs - DAY)) return 'Yesterday'
  const isThisYear = year.format(moment) === year.format(nowMs)
  return (isThisYear ? day : dayAndYear).format(moment).replace(',', '')
}

export function timeOfDay(at: At): string {
  return clock.format(new Date(at))
}

export function dateOf(at: At): string {
  return date.format(new Date(at))
}

/** "Today, 09:14", "Tuesday 17 November, 16:10". */
export function dayAndTime(at: At, nowMs: number): string {
  return `${dayName(at, nowMs)}, ${timeOfDay(at)}`
}

/** How long ago, roughly: "just now", "20 minutes ago", "3 hours ago", then the day. */
export function ago(at: At, nowMs: number): string {
  const passed = nowMs - Date.parse(at)
  if (passed < MINUTE) return 'just now'
  if (passed < HOUR) return counted(Math.floor(passed / MINUTE), 'minute')
  if (passed < 12 * HOUR) return counted(Math.floor(passed / HOUR), 'hour')
  return dayAndTime(at, nowMs)
}

/** What is left until a moment, as "9:05". Never below 0:00. */
export function countdown(at: At, nowMs: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(at) - nowMs) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'} ago`
