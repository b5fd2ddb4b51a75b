// What a week is called: "23–29 November 2026".
import { ZONE } from '../../domain/day.ts'
import { type Day, momentOf } from '../../domain/school-day.ts'
import { intlTag } from '../../words/languages.ts'
import { sayFind } from '../../words/parts/find.ts'

export function weekName(monday: Day, sunday: Day): string {
  const date = { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' } as const
  const format = new Intl.DateTimeFormat(intlTag(sayFind.language), date)
  return format.formatRange(new Date(momentOf(monday, '12:00')), new Date(momentOf(sunday, '12:00')))
}
