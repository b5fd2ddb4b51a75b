// A count says how many, and never which: tried for every size of group.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blurred, FEWEST_FAMILIES, isTooSmall, precisionOf, termBefore, weekOf } from './engagement.ts'

const groupAndCount = fc
  .integer({ min: FEWEST_FAMILIES, max: 400 })
  .chain((families) => fc.tuple(fc.constant(families), fc.integer({ min: 0, max: families })))

test('what is said of a group is true of its count', () => {
  fc.assert(
    fc.property(groupAndCount, ([families, count]) => {
      const said = blurred(count, families)
      const precision = precisionOf(said, families)
      if (precision === 'exactly') expect(said).toBe(count)
      if (precision === 'atMost') expect(count).toBeLessThanOrEqual(said)
      if (precision === 'atLeast') expect(count).toBeGreaterThanOrEqual(said)
    }),
  )
})

test('nobody can tell from it that every family read, that none did, or that just one stands apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: FEWEST_FAMILIES, max: 400 }), (families) => {
      expect(blurred(0, families)).toBe(blurred(1, families))
      expect(blurred(1, families)).toBe(blurred(2, families))
      expect(blurred(families, families)).toBe(blurred(families - 1, families))
      expect(blurred(families - 1, families)).toBe(blurred(families - 2, families))
    }),
  )
})

test('four families are too few to be counted, five are not', () => {
  expect([4, 5].map(isTooSmall)).toEqual([true, false])
})

test('a week begins on Monday as the school’s clock shows it, in summer too', () => {
  expect(weekOf('2026-11-29T23:59:00.000Z')).toBe('2026-11-23')
  expect(weekOf('2026-11-30T00:00:00.000Z')).toBe('2026-11-30')
  // Half past midnight on Monday 6 July in London.
  expect(weekOf('2026-07-05T23:30:00.000Z')).toBe('2026-07-06')
})

test('a term is the thirteen weeks that are over, and never the one that runs', () => {
  const term = termBefore('2026-12-02T12:00:00.000Z')
  expect(term).toHaveLength(13)
  expect([term[0], term[8], term[12]]).toEqual(['2026-08-31', '2026-10-26', '2026-11-23'])
})
