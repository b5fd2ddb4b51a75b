// When things happen at the demo's school: on weekdays, by the clock on its wall.
import { ZONE } from '../../domain/day.ts'
import { DAY, MINUTE } from '../../domain/time.ts'

/** After it a school day is over. */
const CLOSES = '16:30'

/** Ms of a time of day on the school day that is so many before the last one that is over. */
export function schoolTime(nowMs: number, { day, time }: { day: number; time: string }): number {
  let date = dateAt(nowMs)
  let left = day
  while (!isSchoolDay(date) || onWall(date, CLOSES) > nowMs || left-- > 0) date = dayBefore(date)
  return onWall(date, time)
}

const dayBefore = (date: string) => new Date(Date.parse(date) - DAY).toISOString().slice(0, 10)
const isSchoolDay = (date: string) => new Date(date).getUTCDay() % 6 !== 0

/** "2026-07-01" at the school. */
function dateAt(ms: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(ms)
}

/** In summer the clock on the wall is an hour ahead. */
function onWall(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const zone = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'shortOffset' })
  const offset =
    zone
      .formatToParts(asUtc)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) ?? ''
  return asUtc - Number(offset === '' ? 0 : offset) * 60 * MINUTE
}
