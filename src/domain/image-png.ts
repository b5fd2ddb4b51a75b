// The parts of a PNG file (W3C PNG, third edition), read without decoding it.
import { text, uint32, type Carried, type ImagePart } from './image-bytes.ts'

const SIGNATURE = 8
/** Length, type and check sum of a chunk. */
const FRAME = 12

/** Chunks that show the picture, with the most bytes that each may hold: a colour chunk of 10 kB would be a hiding place. */
const shown: Record<string, number> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Infinity,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
  cICP: 4,
  mDCV: 24,
  cLLI: 8,
  acTL: 8,
  fcTL: 26,
  fdAT: Infinity,
}

const carried: Record<string, Carried> = { eXIf: 'exif', tEXt: 'text', zTXt: 'text', iTXt: 'text', iCCP: 'icc', tIME: 'time' }

/** Every byte of the file in order; what follows IEND is a trailer. */
export function* pngParts(bytes: Uint8Array): Generator<ImagePart & { type: string }> {
  yield { start: 0, end: SIGNATURE, type: '', carries: null }
  let at = SIGNATURE
  while (at < bytes.length) {
    const type = text(bytes, at + 4, 4)
    const end = Math.min(at + FRAME + uint32(bytes, at), bytes.length)
    yield { start: at, end, type, carries: carriedBy(type, end - at - FRAME) }
    if (type === 'IEND' && end < bytes.length) yield { start: end, end: bytes.length, type: '', carries: 'trailer' }
    at = type === 'IEND' ? bytes.length : end
  }
}

/** Width and height of the IHDR chunk, which must come first, or null. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (text(bytes, 12, 4) !== 'IHDR' || bytes.length < 24) return null
  return { width: uint32(bytes, 16), height: uint32(bytes, 20) }
}

/** APNG: an animation control chunk, or frames of one. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  for (const part of pngParts(bytes)) if (['acTL', 'fcTL', 'fdAT'].includes(part.type)) return true
  return false
}

function carriedBy(type: string, size: number): Carried | null {
  const known = Object.hasOwn(carried, type) ? carried[type] : undefined
  if (known) return known
  const most = Object.hasOwn(shown, type) ? shown[type] : undefined
  return most !== undefined && size <= most ? null : 'unknown'
}
