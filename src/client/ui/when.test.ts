// How long ago, and how long left, as a person says it.
import { expect, test } from 'vitest'
import { ago, countdown, dayAndTime, onDay } from './when.ts'

const tuesday = Date.parse('2026-11-24T15:00:00Z')

test('a device was used just now, minutes ago, hours ago, or on a day', () => {
  expect(ago('2026-11-24T14:59:30.000Z', tuesday)).toBe('just now')
  expect(ago('2026-11-24T14:59:00.000Z', tuesday)).toBe('1 minute ago')
  expect(ago('2026-11-24T12:10:00.000Z', tuesday)).toBe('2 hours ago')
  expect(ago('2026-11-23T10:00:00.000Z', tuesday)).toBe('yesterday, 10:00')
})

test('a day begins a line with a capital letter, and stands in a sentence without', () => {
  expect(dayAndTime('2026-11-24T09:14:00.000Z', tuesday)).toBe('Today, 09:14')
  expect(onDay('2026-11-24T09:14:00.000Z', tuesday)).toBe('today, 09:14')
  expect(onDay('2026-11-17T09:14:00.000Z', tuesday)).toBe('Tuesday 17 November, 09:14')
})

test('what is left of a code counts down and never below nothing', () => {
  expect(countdown('2026-11-24T15:09:05.000Z', tuesday)).toBe('9:05')
  expect(countdown('2026-11-24T14:00:00.000Z', tuesday)).toBe('0:00')
})
