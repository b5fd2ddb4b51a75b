// A right that holds until the end of a day ends when that day does in school.
import { ZONE } from './day.ts'
import { type At, HOUR } from './time.ts'

// Sweden writes dates as forms do.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

/** YYYY-MM-DD, in school. */
export function dayOf(at: At): string {
  return isoDay.format(new Date(at))
}

/** The last second of a day in school; `day` is YYYY-MM-DD. */
export function endOfDay(day: string): At {
  const inWinter = new Date(`${day}T23:59:59.000Z`).toISOString()
  return dayOf(inWinter) === day ? inWinter : new Date(Date.parse(inWinter) - HOUR).toISOString()
}
