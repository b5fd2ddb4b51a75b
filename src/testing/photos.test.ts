// Tries that the test photos are what they claim: a turned one looks upright to whoever follows its orientation.
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { metadataIn } from '../domain/image-metadata.ts'
import { corners, photo, type Orientation } from './photos.ts'

it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
  'orientation %i looks upright when it is followed',
  async (orientation: Orientation) => {
    const bytes = await photo({ width: 60, height: 40, orientation, isTagged: orientation === 6 })
    expect((await sharp(bytes).metadata()).orientation ?? 1).toBe(orientation)
    const { data, info } = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([60, 40])
    const corner = data.subarray(0, 3)
    const [red, green, blue] = corners.topLeft
    expect(Math.abs(corner[0]! - red) + Math.abs(corner[1]! - green) + Math.abs(corner[2]! - blue)).toBeLessThan(40)
  },
)

it('a tagged photo carries a place, and a plain one nothing', async () => {
  const tagged = await photo({ isTagged: true })
  expect(metadataIn(tagged)).toContain('exif')
  expect(metadataIn(await photo())).toEqual([])
})
