// A row says whether its limit holds, and how far it is from the floor.
import { expect, test } from 'vitest'
import { median, quantile, row, unmeasured } from './row.ts'

test('a limit on the value', () => {
  const expected = { row: 'start', value: 0.9, unit: 's', limit: 1, floor: null, ratio: null, holds: true }
  expect(row('start', 0.9, 's', { most: 1 })).toEqual(expected)
  expect(row('start', 1.1, 's', { most: 1 }).holds).toBe(false)
  expect(row('requests', 4000, '1/s', { least: 5000 }).holds).toBe(false)
})

test('a limit on how far from the floor', () => {
  expect(row('all renditions', 130, 'ms', { mostTimesFloor: 1.25 }, 100)).toMatchObject({ limit: 125, ratio: 1.3, holds: false })
  expect(row('all renditions', 120, 'ms', { mostTimesFloor: 1.25 }, 100).holds).toBe(true)
})

test('a row without a limit holds', () => {
  expect(row('bytes the worker fetches', 400, 'kB', null).holds).toBe(true)
})

test('what could not be measured says why, and neither holds nor misses', () => {
  expect(unmeasured('photo', 'no browser')).toMatchObject({ value: null, holds: null, reason: 'no browser' })
})

test('median and quantile', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10)
})
