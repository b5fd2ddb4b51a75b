// What a week is called: "23–29 November 2026".
import { ZONE } from '../../domain/day.ts'
import { type Day, momentOf } from '../../domain/school-day.ts'

const format = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' })

export function weekName(monday: Day, sunday: Day): string {
  return format.formatRange(new Date(momentOf(monday, '12:00')), new Date(momentOf(sunday, '12:00')))
}
