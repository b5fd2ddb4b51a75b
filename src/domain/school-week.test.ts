// Weeks: every day is in exactly one, and its number is the one on the school's wall calendar.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter } from './school-day.ts'
import { readWeek, weekOf } from './school-week.ts'

test.each([
  ['2026-11-24', '2026-W48'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
])('%s is in %s', (day, week) => expect(weekOf(day)).toBe(week))

test('the days of a week are all in it, and its neighbours begin where it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 36_000 }), (days) => {
      const day = dayAfter('2000-01-10', days)
      const week = readWeek(weekOf(day))
      if (!week) throw new Error(`${day} has no week.`)
      expect(week.monday <= day && day <= week.sunday).toBe(true)
      expect(readWeek(week.after)?.monday).toBe(dayAfter(week.sunday))
      expect(readWeek(week.after)?.before).toBe(weekOf(day))
    }),
  )
})

test.each(['2026-W00', '2027-W53', '2026-W54', '2026-48', '1999-W10', 'x', '2026-W48/..'])('%s is no week', (week) =>
  expect(readWeek(week)).toBeNull(),
)
