// What a head reads of a week: exact where it may be, careful at both ends.
import { expect, test } from 'vitest'
import { spanOf, weekSentences } from './engagement-words.ts'

test.each([
  [41, 52, 'opened by 41 of 58 families. News was on a device of 52 of 58.'],
  [2, 56, 'opened by at most 2 of 58 families. News was on a device of at least 56 of 58.'],
])('%i opened, %i reached', (opened, reached, words) => {
  const monday = '2026-11-23'
  expect(weekSentences(monday, { families: 58, opened, reached })).toBe(`Last week, ${spanOf(monday)}: ${words}`)
})

test('a week names its month, and one over the end of a month both', () => {
  // How wide the spaces are is the matter of `Intl`.
  expect(spanOf('2026-11-23')).toMatch(/^23\s–\s29 November$/)
  expect(spanOf('2026-11-30')).toMatch(/^30 November\s–\s6 December$/)
})
