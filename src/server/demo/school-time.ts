// When things happen at the demo's school: on weekdays, by the clock on its wall.
import { dayAndClock, momentOf } from '../../domain/school-day.ts'
import { DAY } from '../../domain/time.ts'

/** After it a school day is over. */
const CLOSES = '16:30'

/** Ms of a time of day on the school day that is so many before the last one that is over. */
export function schoolTime(nowMs: number, { day, time }: { day: number; time: string }): number {
  let [date] = dayAndClock(nowMs)
  let left = day
  while (!isSchoolDay(date) || Date.parse(momentOf(date, CLOSES)) > nowMs || left-- > 0) date = dayBefore(date)
  return Date.parse(momentOf(date, time))
}

const dayBefore = (date: string) => new Date(Date.parse(date) - DAY).toISOString().slice(0, 10)
const isSchoolDay = (date: string) => new Date(date).getUTCDay() % 6 !== 0
