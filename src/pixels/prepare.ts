// What happens to a photo before it is kept: checked, turned upright, scaled, encoded anew, stripped and hashed.
import { withoutMetadata } from '../domain/image-metadata.ts'
import { drawSmall, drawUpright } from './draw.ts'
import { encode, QUALITY } from './encode.ts'
import type { Prepared, PrepareFailed } from './messages.ts'
import { refusalOf } from './refusal.ts'

type OnPreview = (jpeg: ArrayBuffer) => void

/** Never throws: what cannot be prepared is answered with why. `onPreview` gets a small JPEG of it as soon as there is one. */
export async function prepare(bytes: ArrayBuffer, onPreview: OnPreview): Promise<Prepared | PrepareFailed> {
  const refusal = refusalOf(new Uint8Array(bytes))
  if (refusal) return failed(refusal)
  if (!('OffscreenCanvas' in globalThis)) return failed('old browser')
  try {
    return await prepared(bytes, onPreview)
  } catch {
    return failed('undecodable')
  }
}

const failed = (why: PrepareFailed['why']): PrepareFailed => ({ kind: 'failed', why })

async function prepared(bytes: ArrayBuffer, onPreview: OnPreview): Promise<Prepared> {
  const canvas = await drawUpright(new Blob([bytes]))
  onPreview(await smallJpeg(canvas))
  const { width, height } = canvas
  const clean = withoutMetadata(await encode(canvas))
  // Gives the pixels back now, not when the collector comes by.
  canvas.width = canvas.height = 0
  return { kind: 'prepared', bytes: clean.buffer, sha256: await sha256(clean), size: clean.length, width, height }
}

async function smallJpeg(canvas: OffscreenCanvas): Promise<ArrayBuffer> {
  const jpeg = await drawSmall(canvas).convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  return jpeg.arrayBuffer()
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
