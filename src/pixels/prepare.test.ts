// Tries the parts of preparing that need no browser: what is refused unseen, how it is scaled, how quality is predicted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SENT_BYTES, SENT_SIDE } from '../domain/limits.ts'
import { bombHeader60MP, heicLike, photo, svgNamedJpg } from '../testing/photos.ts'
import { fitted } from './draw.ts'
import { nextQuality, QUALITY } from './encode.ts'
import { prepare } from './prepare.ts'

const why = async (bytes: Uint8Array<ArrayBuffer>) => {
  const reply = await prepare(bytes.buffer, () => undefined)
  return reply.kind === 'failed' ? reply.why : reply.kind
}

describe('a picture that cannot be prepared is refused with why', () => {
  it('before it is decoded', async () => {
    expect(await why(await bombHeader60MP())).toBe('too many pixels')
    expect(await why(heicLike())).toBe('heic')
    expect(await why(svgNamedJpg())).toBe('type')
    expect(await why(new Uint8Array(0))).toBe('type')
    expect(await why((await photo()).slice(0, 100))).toBe('undecodable')
  })

  it('in a browser that cannot draw outside the page', async () => {
    expect(await why(await photo())).toBe('old browser')
  })
})

describe('scaling', () => {
  it('keeps what a phone in portrait saw, 2048 px high', () => {
    expect(fitted({ width: 3024, height: 4032 })).toEqual({ width: 1536, height: 2048 })
    expect(fitted({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 })
    expect(fitted({ width: 20_000, height: 3 })).toEqual({ width: 2048, height: 1 })
  })

  it('never goes up, never past 2048 px, never to nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
        const small = fitted({ width, height })
        expect(Math.max(small.width, small.height)).toBe(Math.min(SENT_SIDE, Math.max(width, height)))
        expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

describe('quality', () => {
  it('falls with every picture that is too large, enough to end', () => {
    fc.assert(
      fc.property(fc.integer({ min: MAX_SENT_BYTES + 1, max: 20_000_000 }), (size) => {
        expect(nextQuality(QUALITY, size)).toBeLessThan(QUALITY * 0.95)
      }),
    )
  })
})
