// Renditions: what families see of a photo, as WebP of 480, 1080 and 2048 px width, without any metadata.
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { Rendition } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import { RENDITION_WIDTHS } from '../../domain/limits.ts'
import { renditionWidths } from '../../domain/rendition-widths.ts'
import type { Config } from '../config.ts'
import { decode, pixelsOf, whenRoom } from './decoders.ts'
import { originalFile, renditionFile, renditionsFolder, syncFolder, writeSynced } from './folders.ts'

export const FIRST_WIDTH = RENDITION_WIDTHS[0]

/**
 * Quality by looking at the six real photos beside their originals: the small one is read at arm's length, the large one is pinched open.
 * Never AVIF: 2 to 11 s for one photo (design section 3).
 */
const QUALITY: Record<number, number> = { 480: 74, 1080: 76, 2048: 78 }

/** In px. */
type Size = { width: number; height: number }

/** Makes the first rendition and the thumbhash (base64) of a picture; rejects what cannot be decoded whole. */
export async function makeFirst(
  picture: Uint8Array,
  size: Size,
  into: string,
): Promise<{ rendition: Rendition; thumbhash: string }> {
  const { bytes, rendition } = await encode(picture, size, FIRST_WIDTH)
  await writeSynced(into, bytes)
  return { rendition, thumbhash: await thumbhashOf(bytes) }
}

/** Makes the renditions that a kept photo lacks, as many at once as memory allows, on the disk before this resolves. */
export async function makeMissing(config: Config, id: Id, size: Size, has: readonly Rendition[]): Promise<Rendition[]> {
  const missing = renditionWidths(size.width).filter((name) => !has.some((rendition) => rendition.name === name))
  const made = await Promise.all(missing.map((name) => make(config, id, size, name)))
  if (made.length > 0) await syncFolder(renditionsFolder(config))
  return [...has, ...made].toSorted((a, b) => a.name - b.name)
}

async function make(config: Config, id: Id, size: Size, name: number): Promise<Rendition> {
  const { bytes, rendition } = await encode(originalFile(config, id), size, name)
  await writeSynced(renditionFile(config, id, name), bytes)
  return rendition
}

type Encoded = { bytes: Uint8Array; rendition: Rendition }

function encode(picture: Uint8Array | string, { width, height }: Size, name: number): Promise<Encoded> {
  return whenRoom(width * height, async () => {
    // In two steps, so that a huge picture has given its memory back before the small one is packed.
    const resized = decode(picture).resize({ width: name, withoutEnlargement: true })
    const pixels = await pixelsOf(resized)
    const { data, info } = await sharp(pixels.data, { raw: pixels.info })
      .webp({ quality: QUALITY[name] ?? 76 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, rendition: { name, width: info.width, height: info.height, size: data.length } }
  })
}

/** At most 100 px a side, as thumbhash wants it. */
async function thumbhashOf(picture: Uint8Array): Promise<string> {
  const small = decode(picture).resize({ width: 100, height: 100, fit: 'inside' }).ensureAlpha().raw()
  const { data, info } = await small.toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
