// Tries that nothing but the picture leaves a device, and that taking the rest out changes no pixel.
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { photo } from '../testing/photos.ts'
import { uint16 } from './image-bytes.ts'
import { imageFormat } from './image-format.ts'
import { metadataIn, withoutMetadata } from './image-metadata.ts'

const formats = ['jpeg', 'png', 'webp'] as const
/** Where a JPEG's second segment begins. */
const second = (jpeg: Uint8Array) => 4 + uint16(jpeg, 4)
const segment = (marker: number, body: string) => [0xff, marker, 0, body.length + 2, ...Buffer.from(body, 'latin1')]
const pngChunk = (type: string, size: number) => [
  0,
  0,
  0,
  size,
  ...Buffer.from(type),
  ...Array.from({ length: size + 4 }, () => 7),
]
const webpChunk = (type: string) => [...Buffer.from(type), 3, 0, 0, 0, 1, 2, 3, 0]

/** Which metadata a WebP says it has. */
const announced = (webp: Uint8Array) => webp[20]! & 0x2c

/** The bytes with `extra` put in at `at`. */
const inserted = (bytes: Uint8Array, at: number, extra: number[]) =>
  Uint8Array.from([...bytes.subarray(0, at), ...extra, ...bytes.subarray(at)])

const pixels = async (bytes: Uint8Array) =>
  (await sharp(bytes, { ignoreIcc: true }).removeAlpha().raw().toBuffer()).toString('base64')

describe.each(formats)('a tagged %s', (format) => {
  it('is found out and cleaned without touching a pixel', async () => {
    const bytes = await photo({ format, isTagged: true, width: 90, height: 60 })
    const clean = withoutMetadata(bytes)
    expect(metadataIn(bytes)).toEqual(expect.arrayContaining(['exif', 'icc', format === 'png' ? 'text' : 'xmp']))
    expect(metadataIn(clean)).toEqual([])
    expect(await pixels(clean)).toBe(await pixels(bytes))
    expect(Buffer.from(clean).includes('Amelia')).toBe(false)
    const seen = await sharp(clean).metadata()
    expect([seen.exif, seen.xmp, seen.icc, seen.iptc]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('tells what follows the end of the picture', async () => {
    const bytes = await photo({ format, width: 20, height: 20 })
    expect(metadataIn(bytes)).toEqual([])
    const motion = Uint8Array.from([...bytes, ...Buffer.from('\0\0\0\x18ftypmp42 a motion photo')])
    expect(metadataIn(motion)).toEqual(['trailer'])
    expect(withoutMetadata(motion)).toEqual(bytes)
  })
})

describe('hiding places', () => {
  it.each([
    ['comment', segment(0xfe, 'Amelia')],
    ['iptc', segment(0xed, 'Photoshop 3.0\0Amelia')],
    ['thumbnail', segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc')],
    ['thumbnail', segment(0xe0, 'JFXX\0\x10abc')],
    ['unknown', segment(0xe2, 'MPF\0Amelia')],
    ['unknown', segment(0xef, 'Amelia')],
    ['unknown', segment(0xee, 'Adobe and a long story')],
    ['unknown', [...Buffer.from('Amelia between two segments')]],
  ])('of a JPEG: %s', async (name, extra) => {
    const plain = await photo({ width: 20, height: 20 })
    const bytes = inserted(plain, second(plain), extra)
    expect(metadataIn(bytes)).toEqual([name])
    expect(withoutMetadata(bytes)).toEqual(plain)
  })

  it('of a JPEG: between the scans of a progressive one', async () => {
    const plain = await photo({ width: 40, height: 40, isProgressive: true })
    const lastScan = Buffer.from(plain).lastIndexOf(Buffer.from([0xff, 0xda]))
    const bytes = inserted(plain, lastScan, segment(0xfe, 'Amelia'))
    expect(metadataIn(bytes)).toEqual(['comment'])
    expect(withoutMetadata(bytes)).toEqual(plain)
  })

  it('keeps how Adobe stores colours', async () => {
    const plain = await photo({ width: 20, height: 20 })
    expect(metadataIn(inserted(plain, second(plain), segment(0xee, 'Adobe\0d\0\0\0\0\x01')))).toEqual([])
  })

  it.each([
    ['time', pngChunk('tIME', 7)],
    ['text', pngChunk('tEXt', 9)],
    ['text', pngChunk('zTXt', 9)],
    ['exif', pngChunk('eXIf', 9)],
    ['unknown', pngChunk('meMo', 9)],
    ['unknown', pngChunk('gAMA', 200)],
  ])('of a PNG: %s', async (name, extra) => {
    const plain = await photo({ width: 20, height: 20, format: 'png' })
    const bytes = inserted(plain, 33, extra)
    expect(metadataIn(bytes)).toEqual([name])
    expect(withoutMetadata(bytes)).toEqual(plain)
  })

  it('of a WebP: its header announces nothing that is gone', async () => {
    const bytes = await photo({ width: 20, height: 20, format: 'webp', isTagged: true })
    expect([announced(bytes), announced(withoutMetadata(bytes))]).toEqual([0x2c, 0])
  })

  it('of a WebP: a chunk that nobody knows', async () => {
    const plain = await photo({ width: 20, height: 20, format: 'webp' })
    const bytes = inserted(plain, plain.length, webpChunk('memo'))
    new DataView(bytes.buffer).setUint32(4, bytes.length - 8, true)
    expect(metadataIn(bytes)).toEqual(['unknown'])
    expect(withoutMetadata(bytes)).toEqual(plain)
  })
})

describe('hostile bytes', () => {
  const files: Uint8Array[] = []
  beforeAll(async () => {
    for (const format of formats) files.push(await photo({ format, isTagged: true, width: 32, height: 24 }))
    files.push(await photo({ isProgressive: true, width: 32, height: 24 }))
  })

  it('cleaning a cut or changed photo never throws, leaves nothing to find and is done in one go', () => {
    const change = fc.record({ at: fc.nat(6000), byte: fc.oneof(fc.constantFrom(0xff, 0, 0xe1, 0xda, 0xd9), fc.nat(255)) })
    const damage = fc.record({ file: fc.nat(3), cut: fc.double({ min: 0, max: 1, noNaN: true }), changes: fc.array(change) })
    fc.assert(
      fc.property(damage, ({ file, cut, changes }) => {
        const bytes = files[file]!.slice(0, Math.ceil(files[file]!.length * cut))
        for (const { at, byte } of changes) if (bytes.length > 16) bytes[16 + (at % (bytes.length - 16))] = byte
        const clean = withoutMetadata(bytes)
        expect(imageFormat(clean) === null || metadataIn(clean).length === 0).toBe(true)
        expect(withoutMetadata(clean)).toEqual(clean)
        expect(clean.length).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: 1500 },
    )
  })

  it('what is no picture at all is never called clean', () => {
    expect(metadataIn(new TextEncoder().encode('<svg/>'))).toEqual(['unknown'])
  })
})
