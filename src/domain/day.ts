// Days and times as families say them, in the school's time zone: in the first drawing by the server, and on every screen.
import { intlTag, type Language } from '../words/languages.ts'
import type { SayNews } from '../words/parts/news.ts'
import { type At, HOUR, MINUTE } from './time.ts'

/** Where the school is. */
export const ZONE = 'Europe/London'
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options })

const DAY_AND_MONTH = { day: 'numeric', month: 'long' } as const
const dates = {
  day: { weekday: 'long', ...DAY_AND_MONTH },
  dayAndYear: { weekday: 'long', ...DAY_AND_MONTH, year: 'numeric' },
  date: { ...DAY_AND_MONTH, year: 'numeric' },
} as const
const inLanguages = new Map<string, Intl.DateTimeFormat>()

const clock = format({ hour: '2-digit', minute: '2-digit', hour12: false })
const key = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
const year = format({ year: 'numeric' })

/** The same text for all moments of one day. */
export function dayKey(at: At): string {
  return key.format(new Date(at))
}

/** "Today", "Yesterday", "Tuesday 17 November". `nowMs` in ms since 1970. */
export function dayName(say: SayNews, at: At, nowMs: number): string {
  const near = nearDay(at, nowMs)
  return near ? say(near) : dayInFull(say.language, at, nowMs)
}

/** Within a sentence: "today, 16:25", "yesterday, 16:25", "Friday 18 December, 15:30". */
export function dayAndTime(say: SayNews, at: At, nowMs: number): string {
  const near = nearDay(at, nowMs)
  const time = timeOfDay(at)
  if (near) return say(near === 'today' ? 'todayAt' : 'yesterdayAt', { time })
  return say('dayAt', { day: dayInFull(say.language, at, nowMs), time })
}

/** "17 November 2026". */
export function dateOf(language: Language, at: At): string {
  return dateIn(language, 'date').format(new Date(at))
}

function nearDay(at: At, nowMs: number): 'today' | 'yesterday' | null {
  if (dayKey(at) === key.format(nowMs)) return 'today'
  return dayKey(at) === key.format(lateYesterday(nowMs)) ? 'yesterday' : null
}

/** "Tuesday 17 November", today too: for a sentence in any language. With the year where it is another than now. */
export function dayInFull(language: Language, at: At, nowMs: number): string {
  const moment = new Date(at)
  const isThisYear = year.format(moment) === year.format(nowMs)
  const name = dateIn(language, isThisYear ? 'day' : 'dayAndYear').format(moment)
  return language === 'en' ? name.replace(',', '') : name
}

function dateIn(language: Language, kind: keyof typeof dates): Intl.DateTimeFormat {
  const name = `${language} ${kind}`
  const known = inLanguages.get(name) ?? new Intl.DateTimeFormat(intlTag(language), { timeZone: ZONE, ...dates[kind] })
  inLanguages.set(name, known)
  return known
}

/** Two hours before midnight as the clock shows it: not a day earlier, for two days a year have 23 or 25 hours. */
function lateYesterday(nowMs: number): number {
  const [hours = 0, minutes = 0] = clock.format(nowMs).split(':').map(Number)
  return nowMs - (hours + 2) * HOUR - minutes * MINUTE
}

/** The clock of 24 hours, in every language: as it stands on the school's door. */
export function timeOfDay(at: At): string {
  return clock.format(new Date(at))
}
