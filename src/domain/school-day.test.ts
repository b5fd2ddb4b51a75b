// Days and clock times as the school's calendar shows them.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockAfter, dayAndClock, momentOf } from './school-day.ts'

test('nine o’clock is nine o’clock at school, in winter and in summer', () => {
  expect(momentOf('2026-12-07', '09:00')).toBe('2026-12-07T09:00:00.000Z')
  expect(momentOf('2026-07-06', '09:00')).toBe('2026-07-06T08:00:00.000Z')
})

test('in the night when the clock goes forward, a time that never was is an hour later', () => {
  expect(momentOf('2026-03-29', '00:30')).toBe('2026-03-29T00:30:00.000Z')
  expect(momentOf('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
})

test('every minute of the school’s calendar is found again, but for the hour that autumn has twice', () => {
  const minute = fc.integer({ min: Date.parse('2026-01-01T00:00Z') / 60_000, max: Date.parse('2030-01-01T00:00Z') / 60_000 })
  fc.assert(
    fc.property(minute, (minutes) => {
      const ms = minutes * 60_000
      const found = Date.parse(momentOf(...dayAndClock(ms)))
      expect([0, 3_600_000]).toContain(Math.abs(found - ms))
      expect(dayAndClock(found)).toEqual(dayAndClock(ms))
    }),
  )
})

test('half past four, said in the afternoon, is today; a quarter past midnight, said in the evening, is tomorrow', () => {
  const at = (text: string) => Date.parse(text)
  expect(clockAfter('16:30', at('2026-12-07T14:00:00.000Z'))).toBe('2026-12-07T16:30:00.000Z')
  expect(clockAfter('13:50', at('2026-12-07T14:00:00.000Z'))).toBe('2026-12-07T13:50:00.000Z')
  expect(clockAfter('00:15', at('2026-12-07T22:00:00.000Z'))).toBe('2026-12-08T00:15:00.000Z')
})
