// Weeks of the calendar as paper has them: Monday to Sunday, numbered as in "2026-W48" (ISO 8601).
import { type Day, dayAfter } from './school-day.ts'

/** The week in which a day lies. */
export function weekOf(day: Day): string {
  // A week belongs to the year in which its Thursday lies.
  const thursday = dayAfter(day, 3 - weekday(day))
  const year = thursday.slice(0, 4)
  const number = 1 + Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * 86_400_000))
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Its first and last day, and its neighbours; null where there is no such week. */
export function readWeek(week: string): { monday: Day; sunday: Day; before: string; after: string } | null {
  const [, year, number] = /^(20\d\d)-W(\d\d)$/.exec(week) ?? []
  // The fourth of January always lies in the first week.
  const fourth = `${year}-01-04`
  const monday = year === undefined ? null : dayAfter(fourth, (Number(number) - 1) * 7 - weekday(fourth))
  if (monday === null || weekOf(monday) !== week) return null
  return { monday, sunday: dayAfter(monday, 6), before: weekOf(dayAfter(monday, -7)), after: weekOf(dayAfter(monday, 7)) }
}

/** 0 for Monday. */
const weekday = (day: Day) => (new Date(day).getUTCDay() + 6) % 7
