// The one place that decodes pictures: JPEG, PNG and WebP only, few at a time, with an end in sight (safety.md section 5, media in).
import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS } from '../../domain/limits.ts'
import { createGate } from './gate.ts'

/** Decoding 50 megapixels takes 2 s on the slowest machine tried; a picture that takes longer is hostile. */
const SECONDS = 30

/** Photos of submissions that are held in memory at once: 15 MB each at most. */
export const submissionGate = createGate(2)

/** Pictures decoded at once, in all: one of Node's four threads stays free for files. */
export const decoderGate = createGate(3)

/** Shuts every decoder but three, for the whole process; and keeps no decoded picture around. */
export function limitDecoders(): void {
  sharp.cache(false)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
}

/** Rejects, while decoding, a picture that is cut short or damaged (`warning` is the strictest), or larger than allowed. */
export function decode(picture: Uint8Array | string): Sharp {
  return sharp(picture, { failOn: 'warning', limitInputPixels: MAX_PIXELS, pages: 1 }).timeout({ seconds: SECONDS })
}
