// Ids: UUIDv7, made where the thing is made, opaque to everyone (design section 5).
import * as z from 'zod/mini'

export const Id = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
export type Id = z.infer<typeof Id>

/** Builds a UUIDv7 (RFC 9562, 5.7) from a time in ms since 1970 and at least 10 random bytes. */
export function uuidv7(nowMs: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16)
  for (let i = 5, rest = nowMs; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
