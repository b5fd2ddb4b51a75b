// Until the end of that day means in school, in summer and in winter.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, endOfDay } from './end-of-day.ts'

test('in winter London keeps the world’s time, in summer its day ends an hour earlier', () => {
  expect(endOfDay('2026-12-01')).toBe('2026-12-01T23:59:59.000Z')
  expect(endOfDay('2026-06-30')).toBe('2026-06-30T22:59:59.000Z')
})

test('the end of a day is in that day, and a second later is in the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), (days) => {
      const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)
      const end = endOfDay(day)
      expect(dayOf(end)).toBe(day)
      expect(dayOf(new Date(Date.parse(end) + 1000).toISOString())).not.toBe(day)
    }),
  )
})
