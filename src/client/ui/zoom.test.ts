// Looking closer: what is under the fingers stays there, and the photo never leaves the screen.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepInside, WHOLE, zoomAt } from './zoom.ts'

const px = fc.double({ min: -400, max: 400, noNaN: true })
const scale = fc.double({ min: 1, max: 5, noNaN: true })

test('the point between two fingers stays between them', () => {
  fc.assert(
    fc.property(px, px, px, px, scale, scale, (x, y, pointX, pointY, from, to) => {
      const before = { scale: from, x, y }
      const after = zoomAt(before, to, { x: pointX, y: pointY })
      const spot = (view: typeof before) => (pointX - view.x) / view.scale
      expect(spot(after)).toBeCloseTo(spot(before), 6)
    }),
  )
})

test('nobody zooms out beyond the whole photo, nor in without end', () => {
  expect(zoomAt(WHOLE, 0.2, { x: 10, y: 10 }).scale).toBe(1)
  expect(zoomAt(WHOLE, 99, { x: 0, y: 0 }).scale).toBe(5)
})

test('the whole photo cannot be dragged away', () => {
  const stage = { width: 390, height: 800 }
  const { x, y } = keepInside({ scale: 1, x: 300, y: -200 }, { width: 2048, height: 1536 }, stage)
  expect([Math.abs(x), Math.abs(y)]).toEqual([0, 0])
})

test('a photo seen closely moves as far as its own edge', () => {
  const stage = { width: 400, height: 400 }
  expect(keepInside({ scale: 2, x: 900, y: 0 }, { width: 1000, height: 1000 }, stage)).toEqual({ scale: 2, x: 200, y: 0 })
})
