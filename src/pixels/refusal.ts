// What is refused before any decoding, by the header alone.
import { imageFormat, imageSize, isHeic } from '../domain/image-format.ts'
import { MAX_PIXELS } from '../domain/limits.ts'
import type { PrepareFailed } from './messages.ts'

/** Why these bytes are not even tried, or null. */
export function refusalOf(bytes: Uint8Array): PrepareFailed['why'] | null {
  if (isHeic(bytes)) return 'heic'
  if (!imageFormat(bytes)) return 'type'
  const size = imageSize(bytes)
  if (!size) return 'undecodable'
  return size.width * size.height > MAX_PIXELS ? 'too many pixels' : null
}
