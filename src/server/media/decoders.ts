// The one place that decodes pictures: JPEG, PNG and WebP only, few at a time, with an end in sight (safety.md section 5, media in).
import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS } from '../../domain/limits.ts'
import { createGate } from './gate.ts'

/** Decoding 50 megapixels takes 2 s on the slowest machine tried; a picture that takes longer is hostile. */
const SECONDS = 30

/** Photos of submissions that are held in memory at once: 15 MB each at most. */
export const submissionGate = createGate(2)

/**
 * Pixels decoded at once, in all. Three photos as devices send them (at most 2048 x 2048, mostly 3 MP) fit, and one of Node's
 * four threads stays free for files. A picture above this is decoded alone: a progressive JPEG of 49 MP takes 300 MB.
 */
const pixelGate = createGate(12_600_000)
const threadGate = createGate(3)

/** Runs `work`, which decodes a picture of so many pixels, when there is room for it. */
export function whenRoom<Result>(pixels: number, work: () => Promise<Result>): Promise<Result> {
  return pixelGate(() => threadGate(work), pixels)
}

/** Shuts every decoder but three, for the whole process; keeps no decoded picture around, and one thread to a picture. */
export function limitDecoders(): void {
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
}

/** Rejects, while decoding, a picture that is cut short or damaged (`warning` is the strictest), or larger than allowed. */
export function decode(picture: Uint8Array | string): Sharp {
  return sharp(picture, { failOn: 'warning', limitInputPixels: MAX_PIXELS, pages: 1, sequentialRead: true }).timeout({
    seconds: SECONDS,
  })
}
