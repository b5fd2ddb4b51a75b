// What happens to a photo before it is kept: checked, turned upright, scaled, encoded anew, stripped and hashed.
import { withoutMetadata } from '../domain/image-metadata.ts'
import { drawUpright } from './draw.ts'
import { encode } from './encode.ts'
import type { Prepared, PrepareFailed } from './messages.ts'
import { failed, refusalOf } from './refusal.ts'

/** Never throws: what cannot be prepared is answered in words. */
export async function prepare(bytes: ArrayBuffer): Promise<Prepared | PrepareFailed> {
  const refusal = refusalOf(new Uint8Array(bytes))
  if (refusal) return refusal
  if (!('OffscreenCanvas' in globalThis)) return failed.oldBrowser
  try {
    return await prepared(bytes)
  } catch {
    return failed.undecodable
  }
}

async function prepared(bytes: ArrayBuffer): Promise<Prepared> {
  const canvas = await drawUpright(new Blob([bytes]))
  const { width, height } = canvas
  const clean = withoutMetadata(await encode(canvas))
  // Gives the pixels back now, not when the collector comes by.
  canvas.width = canvas.height = 0
  return { kind: 'prepared', bytes: clean.buffer, sha256: await sha256(clean), size: clean.length, width, height }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
