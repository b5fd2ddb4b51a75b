// A post that is printed fits on one page, whatever its caption and however many photos it has.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_CAPTION, MAX_PHOTOS } from './limits.ts'
import { photoHeight } from './paper.ts'

test('words and photos together are never higher than the room on a page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MAX_PHOTOS }), fc.integer({ min: 0, max: 24 }), (count, lines) => {
      const caption = 'x'.repeat(lines * 84)
      expect(caption.length <= MAX_CAPTION + 84).toBe(true)
      const height = photoHeight(caption, count) * count
      if (lines * 5.6 < 100) expect(height + lines * 5.6).toBeLessThanOrEqual(208)
      expect(photoHeight(caption, count)).toBeGreaterThanOrEqual(24)
    }),
  )
})

test('a long caption makes room by smaller photos', () => {
  expect(photoHeight('Boats', 1)).toBeGreaterThan(80)
  expect(photoHeight('x'.repeat(MAX_CAPTION), 3)).toBeLessThan(photoHeight('Boats', 3))
})
