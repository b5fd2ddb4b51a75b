// Families read when something happened as they would say it, in the school's time.
import { expect, test } from 'vitest'
import { dayInFull, dayName, timeOfDay } from './day.ts'
import { sayNews } from '../words/parts/news.ts'

const tuesday = Date.parse('2026-11-24T15:00:00Z')

test('a post of this morning is of today, one of last night of yesterday', () => {
  expect(dayName(sayNews, '2026-11-24T08:00:00.000Z', tuesday)).toBe('Today')
  expect(dayName(sayNews, '2026-11-23T22:00:00.000Z', tuesday)).toBe('Yesterday')
})

test.each([
  ['the night in which clocks went forward', '2026-03-29T12:00:00.000Z', '2026-03-29T23:30:00Z'],
  ['the evening of the day on which they went back', '2026-10-24T12:00:00.000Z', '2026-10-25T23:30:00Z'],
])('yesterday is yesterday in %s, and the day before is not', (_, at, now) => {
  expect(dayName(sayNews, at, Date.parse(now))).toBe('Yesterday')
  const before = new Date(Date.parse(at) - 86_400_000).toISOString()
  expect(dayName(sayNews, before, Date.parse(now))).not.toBe('Yesterday')
})

test('an older day has its weekday, and last year its year', () => {
  expect(dayName(sayNews, '2026-11-17T09:00:00.000Z', tuesday)).toBe('Tuesday 17 November')
  expect(dayName(sayNews, '2025-11-17T09:00:00.000Z', tuesday)).toBe('Monday 17 November 2025')
})

test('in summer a post just before midnight in London is of that day, not of the next', () => {
  const night = Date.parse('2026-06-30T23:30:00Z')
  expect(timeOfDay('2026-06-30T22:59:00.000Z')).toBe('23:59')
  expect(dayName(sayNews, '2026-06-30T22:59:00.000Z', night)).toBe('Yesterday')
})

test('within a sentence of any language a day is a date, today too', () => {
  expect(dayInFull('en', '2026-11-24T08:00:00.000Z', tuesday)).toBe('Tuesday 24 November')
  expect(dayInFull('pl', '2026-11-24T08:00:00.000Z', tuesday)).toBe('wtorek, 24 listopada')
})
