// The one place that decodes pictures: JPEG, PNG and WebP only, few at a time, with an end in sight (safety.md section 5, media in).
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { Refused } from '../../api/problem.ts'
import { MAX_PIXELS } from '../../domain/limits.ts'
import { createGate } from './gate.ts'

/** Thrown for bytes that are no picture, or not a whole one: they will never be. */
export class Undecodable extends Error {
  override name = 'Undecodable'
}

/** What sharp says when memory, threads or time ran out. */
const exhausted = /memory|allocat|creating thread|timeout|system error/i

/** Decoding 50 megapixels takes 2 s on the slowest machine tried: beyond this the machine is overwhelmed, or the picture hostile. */
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

/** The pixels of what `decode` opened. Rejects with Undecodable for the bytes' own fault, with server.busy where the machine gave out: then the same picture may pass the next time. */
export async function pixelsOf(opened: Sharp): Promise<{ data: Buffer; info: OutputInfo }> {
  try {
    return await opened.raw().toBuffer({ resolveWithObject: true })
  } catch (error) {
    if (!(error instanceof Error && exhausted.test(error.message))) throw new Undecodable()
    console.error('A picture could not be decoded: memory, threads or time ran out. It will be tried again.')
    throw new Refused('server.busy')
  }
}
