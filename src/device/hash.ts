// SHA-256 of bytes and of texts.
import type { Sha256 } from '../domain/attachment.ts'

/** Lower-case hex. */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function sha256Text(text: string): Promise<Sha256> {
  return sha256(new TextEncoder().encode(text))
}
