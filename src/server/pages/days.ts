// Days and times as the client says them (client/ui/when.ts): change both together.
import { type At, DAY } from '../../domain/time.ts'

const ZONE = 'Europe/London'
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options })

const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
const dayAndYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const clock = format({ hour: '2-digit', minute: '2-digit', hour12: false })
const key = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
const year = format({ year: 'numeric' })

export function dayName(at: At, nowMs: number): string {
  const moment = new Date(at)
  if (key.format(moment) === key.format(nowMs)) return 'Today'
  if (key.format(moment) === key.format(nowMs - DAY)) return 'Yesterday'
  const isThisYear = year.format(moment) === year.format(nowMs)
  return (isThisYear ? day : dayAndYear).format(moment).replace(',', '')
}

export function timeOfDay(at: At): string {
  return clock.format(new Date(at))
}
