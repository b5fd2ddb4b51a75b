// The counts in words: "Opened by 41 of 58 families", with the care that small and nearly full counts need.
import { precisionOf } from '../../domain/engagement.ts'
import { DAY } from '../../domain/time.ts'

type Week = { families: number; reached: number; opened: number }

/** "41 of 58", "at most 2 of 58", "at least 56 of 58": a count is not said exactly where it would tell of single families. */
export function countOf(count: number, families: number): string {
  const precision = precisionOf(count, families)
  return `${precision === 'exactly' ? '' : `${precision} `}${count} of ${families}`
}

/** "Last week, 23 to 29 November: opened by 41 of 58 families. It was on a device of 52 of 58." */
export function weekSentence(monday: string, { families, reached, opened }: Week): string {
  return `Last week, ${spanOf(monday)}: opened by ${countOf(opened, families)} families. News was on a device of ${countOf(reached, families)}.`
}

/** "23 to 29 November", "30 November to 6 December". `monday` is YYYY-MM-DD. */
export function spanOf(monday: string): string {
  const first = new Date(monday)
  const last = new Date(first.getTime() + 6 * DAY)
  const isOneMonth = first.getUTCMonth() === last.getUTCMonth()
  return `${isOneMonth ? String(first.getUTCDate()) : dayAndMonth.format(first)} to ${dayAndMonth.format(last)}`
}

/** "23 November" */
export function mondayOf(monday: string): string {
  return dayAndMonth.format(new Date(monday))
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' })
