// Days and times as families say them, in the school's time zone: in the first drawing by the server, and on every screen.
import { type At, HOUR, MINUTE } from './time.ts'

/** Where the school is. */
export const ZONE = 'Europe/London'
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options })

const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
const dayAndYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const clock = format({ hour: '2-digit', minute: '2-digit', hour12: false })
const key = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
const year = format({ year: 'numeric' })

/** The same text for all moments of one day. */
export function dayKey(at: At): string {
  return key.format(new Date(at))
}

/** "Today", "Yesterday", "Tuesday 17 November". `nowMs` in ms since 1970. */
export function dayName(at: At, nowMs: number): string {
  const moment = new Date(at)
  if (dayKey(at) === key.format(nowMs)) return 'Today'
  if (dayKey(at) === key.format(lateYesterday(nowMs))) return 'Yesterday'
  const isThisYear = year.format(moment) === year.format(nowMs)
  return (isThisYear ? day : dayAndYear).format(moment).replace(',', '')
}

/** Two hours before midnight as the clock shows it: not a day earlier, for two days a year have 23 or 25 hours. */
function lateYesterday(nowMs: number): number {
  const [hours = 0, minutes = 0] = clock.format(nowMs).split(':').map(Number)
  return nowMs - (hours + 2) * HOUR - minutes * MINUTE
}

export function timeOfDay(at: At): string {
  return clock.format(new Date(at))
}
