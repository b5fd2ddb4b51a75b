// What a push service's answer means for a family's subscription.
import { expect, test } from 'vitest'
import { HOUR, SECOND } from '../../domain/time.ts'
import { outcomeOf } from './outcome.ts'

const now = Date.parse('2026-11-24T09:00:00.000Z')
const answered = (status: number, retryAfter: string | null = null) => outcomeOf({ kind: 'answer', status, retryAfter }, now)

test.each([200, 201, 202, 204])('%i: it is with the push service', (status) => {
  expect(answered(status)).toEqual({ kind: 'delivered' })
})

test.each([404, 410])('%i: the family has switched notifications off, or lost the phone', (status) => {
  expect(answered(status, '60')).toEqual({ kind: 'gone' })
})

test.each([
  [429, 'asked to wait', false],
  [408, 'asked to wait', false],
  [500, 'failing', true],
  [502, 'failing', true],
  [503, 'failing', true],
])('%i: it is tried again', (status, why, mayHaveArrived) => {
  expect(answered(status)).toEqual({ kind: 'later', why, retryAfterMs: null, mayHaveArrived })
})

test.each([
  [300, 'redirect'],
  [301, 'redirect'],
  [307, 'redirect'],
  [308, 'redirect'],
  [400, 'status'],
  [401, 'status'],
  [403, 'status'],
  [413, 'status'],
])('%i: the same message is never sent again', (status, why) => {
  expect(answered(status, '60')).toEqual({ kind: 'refused', why, status })
})

test.each([
  ['120', 120 * SECOND],
  ['0', SECOND],
  ['86400', HOUR],
  ['99999999999999999999', HOUR],
  ['Tue, 24 Nov 2026 09:02:00 GMT', 120 * SECOND],
  ['Mon, 23 Nov 2026 09:02:00 GMT', SECOND],
  ['Tue, 24 Nov 2099 09:02:00 GMT', HOUR],
  ['soon', null],
  ['', null],
])('Retry-After: %s is waited for, within reason', (retryAfter, retryAfterMs) => {
  expect(answered(429, retryAfter)).toMatchObject({ kind: 'later', retryAfterMs })
})
