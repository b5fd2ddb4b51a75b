// Days and clock times of the school's time zone, as moments.
import * as z from 'zod/mini'
import { ZONE } from './day.ts'
import { type At, DAY, HOUR } from './time.ts'

/** A day of the calendar, of this century: "2026-12-07". */
export const Day = z.iso.date().check(z.regex(/^20/))
export type Day = z.infer<typeof Day>

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** `['2026-12-07', '09:00']` of a moment (ms), as the school's calendar and clock show it. */
export function dayAndClock(ms: number): [day: string, clock: string] {
  const found = Object.fromEntries(parts.formatToParts(ms).map(({ type, value }) => [type, value]))
  return [`${found['year']}-${found['month']}-${found['day']}`, `${found['hour']}:${found['minute']}`]
}

/** The moment at which the school's clock shows `clock` ("09:00") on `day` ("2026-12-07"). In the hour that a spring night skips, an hour later. */
export function momentOf(day: string, clock: string): At {
  const asUtc = Date.parse(`${day}T${clock}:00.000Z`)
  // No zone of a school is further from UTC than a day; two looks are enough, for the offset is the same by then or the hour is skipped.
  const first = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(first)).toISOString()
}

/** The next moment at which the school's clock shows `clock`; one of the last six hours counts as just passed, and is answered. */
export function clockAfter(clock: string, nowMs: number): At {
  const [today] = dayAndClock(nowMs)
  const moment = momentOf(today, clock)
  if (Date.parse(moment) > nowMs - 6 * HOUR) return moment
  const [tomorrow] = dayAndClock(Date.parse(moment) + DAY)
  return momentOf(tomorrow, clock)
}

/** The day so many days later, or earlier. */
export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** How far the school's clock is ahead of UTC at this moment (ms). */
function offsetAt(ms: number): number {
  const [day, clock] = dayAndClock(ms)
  return Date.parse(`${day}T${clock}:00.000Z`) - Math.floor(ms / 60_000) * 60_000
}
