// The counts in words: "Opened by 41 of 58 families", with the care that small and nearly full counts need.
import { precisionOf } from '../../domain/engagement.ts'
import { DAY } from '../../domain/time.ts'
import { intlTag } from '../../words/languages.ts'
import { sayEngagement } from '../../words/parts/engagement.ts'

type Week = { families: number; reached: number; opened: number }

/** "41 of 58", "at most 2 of 58", "at least 56 of 58": a count is not said exactly where it would tell of single families. */
export function countOf(count: number, families: number): string {
  return sayEngagement('countOf', { precision: precisionOf(count, families), count, families })
}

/** "Last week, 23 – 29 November: opened by 41 of 58 families. News was on a device of 52 of 58." */
export function weekSentences(monday: string, { families, reached, opened }: Week): string {
  const span = spanOf(monday)
  return [
    sayEngagement('openedLastWeek', { span, precision: precisionOf(opened, families), count: opened, families }),
    sayEngagement('reachedLastWeek', { precision: precisionOf(reached, families), count: reached, families }),
  ].join(' ')
}

/** "23 – 29 November", "30 November – 6 December". `monday` is YYYY-MM-DD. */
export function spanOf(monday: string): string {
  const first = new Date(monday)
  return dayAndMonth().formatRange(first, new Date(first.getTime() + 6 * DAY))
}

/** "23 November" */
export function mondayOf(monday: string): string {
  return dayAndMonth().format(new Date(monday))
}

const dayAndMonth = () =>
  new Intl.DateTimeFormat(intlTag(sayEngagement.language), { timeZone: 'UTC', day: 'numeric', month: 'long' })
