// What a picture is, by its bytes and never by its name: format, size and whether it moves. Hostile bytes answer null.
import { text } from './image-bytes.ts'
import { jpegSize } from './image-jpeg.ts'
import { isAnimatedPng, pngSize } from './image-png.ts'
import { isAnimatedWebp, webpSize } from './image-webp.ts'

export type ImageFormat = 'jpeg' | 'png' | 'webp'
export type ImageSize = { width: number; height: number }

/** The format by its magic bytes, or null for everything that Bookbag does not show. */
export function imageFormat(bytes: Uint8Array): ImageFormat | null {
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'webp'
  return null
}

const sizes = { jpeg: jpegSize, png: pngSize, webp: webpSize }

/** Width and height in px as the header states them, before any turning; nothing is decoded. Null where it states none. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const format = imageFormat(bytes)
  const size = format && sizes[format](bytes)
  return size && size.width > 0 && size.height > 0 ? size : null
}

/** Whether the file holds an animation (APNG, animated WebP): a photo has one frame (safety.md section 5). */
export function isAnimated(bytes: Uint8Array): boolean {
  const format = imageFormat(bytes)
  if (format === 'png') return isAnimatedPng(bytes)
  return format === 'webp' && isAnimatedWebp(bytes)
}

/** Brands of ISO media files (ISO/IEC 23008-12) that phones call HEIC. */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** Whether these bytes are a HEIC photo, as phones save them. */
export function isHeic(bytes: Uint8Array): boolean {
  return text(bytes, 4, 4) === 'ftyp' && heicBrands.has(text(bytes, 8, 4))
}
