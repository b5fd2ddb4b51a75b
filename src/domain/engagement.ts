// How many families read, week by week: counts for each group, and the rules that keep a count from pointing at one family.
import { dayOf } from './end-of-day.ts'
import { type At, DAY } from './time.ts'

/** In a smaller group a count would point at somebody: nothing is counted. */
export const FEWEST_FAMILIES = 5
/** So near to nobody and to everybody a count is not said exactly: "all" says something of each. */
const EDGE = 2
/** Weeks of a term in England, about; holidays are not known here. */
export const TERM_WEEKS = 13

/** The Monday, in school, of the week of this moment: YYYY-MM-DD. */
export function weekOf(at: At): string {
  const day = new Date(dayOf(at))
  const sinceMonday = (day.getUTCDay() + 6) % 7
  return later(day.toISOString(), -sinceMonday)
}

/** The Mondays of the last 13 weeks that are over, the oldest first. The week that runs is not among them: it would show who comes when. */
export function termBefore(at: At): string[] {
  const thisWeek = weekOf(at)
  return Array.from({ length: TERM_WEEKS }, (_, index) => later(thisWeek, (index - TERM_WEEKS) * 7))
}

export function isTooSmall(families: number): boolean {
  return families < FEWEST_FAMILIES
}

/** What may be said of a count: 2 stands for "at most 2", and all but 2 for "at least" so many. */
export function blurred(count: number, families: number): number {
  return Math.min(families - EDGE, Math.max(EDGE, count))
}

export type Precision = 'atMost' | 'exactly' | 'atLeast'

/** How a blurred count is to be read. */
export function precisionOf(count: number, families: number): Precision {
  if (count <= EDGE) return 'atMost'
  return count >= families - EDGE ? 'atLeast' : 'exactly'
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}
