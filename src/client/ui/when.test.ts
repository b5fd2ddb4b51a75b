// How long ago, and how long left, as a person says it.
import { expect, test } from 'vitest'
import { ago, countdown, dayAndTime } from './when.ts'

const tuesday = Date.parse('2026-11-24T15:00:00Z')

test('a device was used just now, minutes ago, hours ago, or on a day', () => {
  expect(ago('2026-11-24T14:59:30.000Z', tuesday)).toBe('just now')
  expect(ago('2026-11-24T14:59:00.000Z', tuesday)).toBe('1 minute ago')
  expect(ago('2026-11-24T12:10:00.000Z', tuesday)).toBe('2 hours ago')
  expect(ago('2026-11-23T10:00:00.000Z', tuesday)).toBe(dayAndTime('2026-11-23T10:00:00.000Z', tuesday))
})

test('what is left of a code counts down and never below nothing', () => {
  expect(countdown('2026-11-24T15:09:05.000Z', tuesday)).toBe('9:05')
  expect(countdown('2026-11-24T14:00:00.000Z', tuesday)).toBe('0:00')
})
