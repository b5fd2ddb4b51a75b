// Encoding a prepared photo as JPEG, small enough for one bar of signal.
import { MAX_SENT_BYTES } from '../domain/limits.ts'

/**
 * Measured on six real photos at 2048 px (Chromium 156; kB median / largest, dB against the unencoded picture):
 * 0.60: 290 / 510, 32-43 dB. 0.68: 334 / 583, 33-45 dB. 0.72: 361 / 628. 0.80: 443 / 763, 35-47 dB. 0.85: 526 / 892.
 * At 0.68 leaves, shingle and a night sky show no blocks at full size. WebP at the same dB is a quarter smaller but takes
 * 4 to 5 times as long (230-350 ms against 45-100 ms), and WebKit cannot write it.
 */
export const QUALITY = 0.68

/** The canvas as JPEG of at most MAX_SENT_BYTES; throws where the browser writes something else. */
export async function encode(canvas: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> {
  let quality = QUALITY
  let jpeg = await encodeAt(canvas, quality)
  while (jpeg.size > MAX_SENT_BYTES) {
    quality = nextQuality(quality, jpeg.size)
    jpeg = await encodeAt(canvas, quality)
  }
  return new Uint8Array(await jpeg.arrayBuffer())
}

/** The quality at which a picture that took `size` bytes fits. */
export function nextQuality(quality: number, size: number): number {
  return quality * ((0.95 * MAX_SENT_BYTES) / size) ** 1.3
}

async function encodeAt(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  if (jpeg.type !== 'image/jpeg') throw new Error(`asked for JPEG, got ${jpeg.type}`)
  return jpeg
}
