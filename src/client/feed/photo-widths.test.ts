// A family on one bar of signal sees something early, and never downloads more than its screen can show.
import { expect, test } from 'vitest'
import { widthsFor } from './photo-widths.ts'

const rendition = (name: number) => ({ name, width: name, height: name, size: 1 })
const all = { renditions: [1080, 480, 2048].map(rendition) }

test('a phone gets the small one at once and then one that is sharp there', () => {
  expect(widthsFor(all, 1074)).toEqual([480, 1080])
})

test('a small place needs only the small one', () => {
  expect(widthsFor(all, 500)).toEqual([480])
})

test('while only the small one is made, that has to do', () => {
  expect(widthsFor({ renditions: [rendition(480)] }, 2048)).toEqual([480])
  expect(widthsFor({ renditions: [] }, 2048)).toEqual([])
})

test('a photo far from the screen fetches nothing', () => {
  expect(widthsFor(all, 0)).toEqual([])
})
