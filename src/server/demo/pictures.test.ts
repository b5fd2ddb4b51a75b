// Tries that the pictures of the demo pass the school's own door: JPEG, 2048 px, small and without metadata.
import { describe, expect, it } from 'vitest'
import { imageFormat, imageSize } from '../../domain/image-format.ts'
import { metadataIn } from '../../domain/image-metadata.ts'
import { MAX_SENT_BYTES, SENT_SIDE } from '../../domain/limits.ts'
import { altTextOf, schoolWork, schoolWorkKinds } from './pictures.ts'

describe.each(schoolWorkKinds)('%s', (kind) => {
  it('could have been sent by a phone, and can be told to who cannot see it', async () => {
    const picture = await schoolWork(kind, 1)
    const { width, height } = imageSize(picture)!
    expect([imageFormat(picture), Math.max(width, height), metadataIn(picture)]).toEqual(['jpeg', SENT_SIDE, []])
    expect(picture.length).toBeLessThan(MAX_SENT_BYTES)
    expect(altTextOf(kind).length).toBeGreaterThan(20)
  })
})

it('is the same for the same seed, and another for another', async () => {
  const [first, again, other] = await Promise.all([schoolWork('mosaic', 1), schoolWork('mosaic', 1), schoolWork('mosaic', 2)])
  expect(Buffer.from(first).equals(again)).toBe(true)
  expect(Buffer.from(first).equals(other)).toBe(false)
})
