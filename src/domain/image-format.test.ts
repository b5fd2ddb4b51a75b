// Tries what Bookbag believes about a picture before it decodes it.
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { bombHeader60MP, heicLike, photo, svgNamedJpg, truncatedJpeg } from '../testing/photos.ts'
import { imageFormat, imageSize, isAnimated, isHeic } from './image-format.ts'

describe('a picture is known by its bytes', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('reads the size of a %s from its header', async (format) => {
    const bytes = await photo({ width: 321, height: 123, format, isTagged: true })
    expect(imageFormat(bytes)).toBe(format)
    expect(imageSize(bytes)).toEqual({ width: 321, height: 123 })
    expect(isAnimated(bytes)).toBe(false)
  })

  it('reads plain, lossless and transparent WebP, and progressive JPEG', async () => {
    const files = [
      await plain(37, 53, '#5b2a8680').flatten().webp().toBuffer(),
      await plain(37, 53, '#5b2a8680').webp().toBuffer(),
      await plain(37, 53, '#5b2a8680').webp({ lossless: true }).toBuffer(),
      await plain(37, 53, '#5b2a8680').jpeg({ progressive: true }).toBuffer(),
    ]
    for (const file of files) expect(imageSize(new Uint8Array(file))).toEqual({ width: 37, height: 53 })
  })

  it('sees a 60 megapixel bomb without decoding it', async () => {
    expect(imageSize(await bombHeader60MP())).toEqual({ width: 10_000, height: 6000 })
  })

  it('takes neither an SVG named .jpg nor a HEIC for a photo', () => {
    expect(imageFormat(svgNamedJpg())).toBe(null)
    expect(imageSize(svgNamedJpg())).toBe(null)
    expect(imageFormat(heicLike())).toBe(null)
    expect(isHeic(heicLike())).toBe(true)
    expect(isHeic(svgNamedJpg())).toBe(false)
  })

  it('still knows the size of a photo that broke off', async () => {
    expect(imageSize(await truncatedJpeg())).toEqual({ width: 1200, height: 900 })
  })

  it('notices animations', async () => {
    const moving = new Uint8Array(await twoFrames())
    expect(isAnimated(moving)).toBe(true)
    moving[20] = 0
    expect(isAnimated(moving), 'whatever its header says').toBe(true)
    expect(isAnimated(apng(await photo({ width: 8, height: 8, format: 'png' })))).toBe(true)
  })

  it('answers every row of bytes without throwing', () => {
    const starts = [
      [],
      [0xff, 0xd8, 0xff],
      [0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa],
      [...Buffer.from('RIFF\x99\0\0\0WEBPVP8X')],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const bytes = Uint8Array.from([...start, ...rest])
        const size = imageSize(bytes)
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true)
        expect(typeof isAnimated(bytes)).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })
})

function plain(width: number, height: number, background: string) {
  return sharp({ create: { width, height, channels: 4, background } })
}

async function twoFrames(): Promise<Buffer> {
  const frames = [await plain(8, 8, '#fff').png().toBuffer(), await plain(8, 8, '#5b2a86').png().toBuffer()]
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}

function apng(png: Uint8Array): Uint8Array {
  const control = [0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]
  return Uint8Array.from([...png.subarray(0, 33), ...control, ...png.subarray(33)])
}
