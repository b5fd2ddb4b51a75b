// What is refused before any decoding, by the header alone, and the words for it.
import { imageFormat, imageSize, isHeic } from '../domain/image-format.ts'
import { MAX_PIXELS } from '../domain/limits.ts'
import type { PrepareFailed } from './messages.ts'

export const failed = {
  heic: {
    kind: 'failed',
    why: 'type',
    sentence:
      'This phone saved the photo as HEIC, which this browser cannot open. In the phone’s camera settings, under Formats, choose “Most Compatible”, or take the photo here in Bookbag.',
  },
  type: {
    kind: 'failed',
    why: 'type',
    sentence: 'This is not a photo that Bookbag can open. Please choose a JPEG, PNG or WebP.',
  },
  tooManyPixels: {
    kind: 'failed',
    why: 'too many pixels',
    sentence: 'This picture is larger than 50 megapixels. Please choose a smaller one, or take a photo of it.',
  },
  undecodable: {
    kind: 'failed',
    why: 'undecodable',
    sentence: 'This picture is damaged and cannot be opened. Please choose another one.',
  },
  oldBrowser: {
    kind: 'failed',
    why: 'undecodable',
    sentence: 'This browser is too old to prepare photos. Please update it, or use another one.',
  },
} as const satisfies Record<string, PrepareFailed>

/** Why these bytes are not even tried, or null. */
export function refusalOf(bytes: Uint8Array): PrepareFailed | null {
  if (isHeic(bytes)) return failed.heic
  if (!imageFormat(bytes)) return failed.type
  const size = imageSize(bytes)
  if (!size) return failed.undecodable
  return size.width * size.height > MAX_PIXELS ? failed.tooManyPixels : null
}
