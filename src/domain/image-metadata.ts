// What a picture carries besides the picture (place, camera, names, a second picture), and taking it out without loss.
import type { Carried, ImagePart } from './image-bytes.ts'
import { imageFormat } from './image-format.ts'
import { jpegParts } from './image-jpeg.ts'
import { pngParts } from './image-png.ts'
import { mendWebp, webpParts } from './image-webp.ts'

const readers = { jpeg: jpegParts, png: pngParts, webp: webpParts }

/** The names of what it carries, each once; empty when clean. What is not a known format answers `unknown`: it cannot be called clean. */
export function metadataIn(bytes: Uint8Array): Carried[] {
  const names = new Set<Carried>()
  for (const part of partsOf(bytes)) if (part.carries) names.add(part.carries)
  return [...names]
}

/** The same picture, its coded pixels untouched, without what `metadataIn` names. Other formats come back as they are. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const format = imageFormat(bytes)
  if (!format) return bytes.slice()
  const clean = bytes.slice()
  let size = 0
  for (const part of readers[format](bytes)) {
    if (part.carries !== null) continue
    clean.set(bytes.subarray(part.start, part.end), size)
    size += part.end - part.start
  }
  const picture = clean.slice(0, size)
  if (format === 'webp') mendWebp(picture)
  return picture
}

/** One part at a time: a hostile file can have millions. */
function partsOf(bytes: Uint8Array): Iterable<ImagePart> {
  const format = imageFormat(bytes)
  return format ? readers[format](bytes) : [{ start: 0, end: bytes.length, carries: 'unknown' }]
}
