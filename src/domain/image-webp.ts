// The parts of a WebP file (RFC 9649), read without decoding it.
import { byteAt, text, uint16Little, uint24Little, uint32Little, type Carried, type ImagePart } from './image-bytes.ts'

const HEADER = 12
const shown = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])
const carried: Record<string, Carried> = { EXIF: 'exif', 'XMP ': 'xmp', ICCP: 'icc' }
/** Bits of the VP8X chunk that announce ICC, EXIF and XMP; and an animation. */
const ANNOUNCES_METADATA = 0x20 | 0x08 | 0x04
const ANNOUNCES_ANIMATION = 0x02

/** Every byte of the file in order; what lies beyond the size that the header states is a trailer. */
export function* webpParts(bytes: Uint8Array): Generator<ImagePart & { type: string }> {
  yield { start: 0, end: HEADER, type: '', carries: null }
  const stated = Math.min(Math.max(HEADER, 8 + uint32Little(bytes, 4)), bytes.length)
  let at = HEADER
  while (at < stated) {
    const type = text(bytes, at, 4)
    const size = uint32Little(bytes, at + 4)
    const end = Math.min(at + 8 + size + (size % 2), stated)
    yield { start: at, end, type, carries: carriedBy(type, size) }
    at = end
  }
  if (stated < bytes.length) yield { start: stated, end: bytes.length, type: '', carries: 'trailer' }
}

/** Width and height of the canvas (VP8X) or of the one frame, or null. */
export function webpSize(bytes: Uint8Array): { width: number; height: number } | null {
  const type = bytes.length < 30 ? '' : text(bytes, 12, 4)
  if (type === 'VP8X') return { width: uint24Little(bytes, 24) + 1, height: uint24Little(bytes, 27) + 1 }
  if (type === 'VP8 ' && text(bytes, 23, 3) === '\x9d\x01\x2a') {
    return { width: uint16Little(bytes, 26) & 0x3fff, height: uint16Little(bytes, 28) & 0x3fff }
  }
  if (type !== 'VP8L' || byteAt(bytes, 20) !== 0x2f) return null
  const bits = uint32Little(bytes, 21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

export function isAnimatedWebp(bytes: Uint8Array): boolean {
  for (const part of webpParts(bytes)) {
    if (part.type === 'ANIM' || part.type === 'ANMF') return true
    if (part.type === 'VP8X' && byteAt(bytes, part.start + 8) & ANNOUNCES_ANIMATION) return true
  }
  return false
}

/** After parts were taken out: the size in the header, and no announcement of what is gone. Changes `bytes`. */
export function mendWebp(bytes: Uint8Array): void {
  if (bytes.length < HEADER) return
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(4, bytes.length - 8, true)
  if (text(bytes, 12, 4) === 'VP8X' && bytes.length > 20) bytes[20] = byteAt(bytes, 20) & ~ANNOUNCES_METADATA
}

function carriedBy(type: string, size: number): Carried | null {
  if (Object.hasOwn(carried, type)) return carried[type] ?? null
  return shown.has(type) && (type !== 'VP8X' || size === 10) ? null : 'unknown'
}
