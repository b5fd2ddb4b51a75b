// The parts of a JPEG file (ITU-T T.81 annex B, JFIF 1.02), read without decoding it.
import { byteAt, text, uint16, type Carried, type ImagePart } from './image-bytes.ts'

const APP0 = 0xe0
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe
const SCAN = 0xda
const END = 0xd9

/** Frames (SOF0-15 without DHT, JPG, DAC), tables and scans: what a decoder needs. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isTable = (marker: number) => [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, 0xde, 0xdf].includes(marker)
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/** Every byte of the file in order. A decoder stops at the first end marker; what follows (MPF pictures, motion photos) is a trailer. */
export function* jpegParts(bytes: Uint8Array): Generator<ImagePart & { marker: number }> {
  yield { start: 0, end: 2, marker: 0xd8, carries: null }
  let at = 2
  while (at < bytes.length) {
    const marker = byteAt(bytes, at) === 0xff ? byteAt(bytes, at + 1) : -1
    const end = partEnd(bytes, at, marker)
    yield { start: at, end, marker, carries: carriedBy(bytes, at, end, marker) }
    if (marker === END && end < bytes.length) yield { start: end, end: bytes.length, marker, carries: 'trailer' }
    at = marker === END ? bytes.length : end
  }
}

/** Width and height of the first frame header, as stored (not turned), or null. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  for (const part of jpegParts(bytes)) {
    if (part.marker === SCAN) return null
    const isSized = isFrame(part.marker) && part.end - part.start >= 9
    if (isSized) return { width: uint16(bytes, part.start + 7), height: uint16(bytes, part.start + 5) }
  }
  return null
}

function partEnd(bytes: Uint8Array, at: number, marker: number): number {
  // Fill bytes before a marker, and markers that stand alone.
  if (marker === 0xff) return fillEnd(bytes, at)
  if (marker === END || isRestart(marker) || marker === 0x01 || marker === 0xd8) return Math.min(at + 2, bytes.length)
  if (marker <= 0) return nextMarker(bytes, at + 1)
  const length = uint16(bytes, at + 2)
  if (length < 2) return bytes.length
  const end = Math.min(at + 2 + length, bytes.length)
  return marker === SCAN ? nextMarker(bytes, end) : end
}

function fillEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (byteAt(bytes, at + 1) === 0xff) at++
  return at
}

/** Coded data runs until a marker that is neither a stuffed zero nor a restart. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = byteAt(bytes, at + 1)
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at
  }
  return bytes.length
}

function carriedBy(bytes: Uint8Array, start: number, end: number, marker: number): Carried | null {
  if (marker === 0xff || marker === END) return null
  const isWhole = end - start >= 4 && uint16(bytes, start + 2) >= 2
  if (isFrame(marker) || isTable(marker) || marker === SCAN) return isWhole ? null : 'unknown'
  if (marker === COMMENT) return 'comment'
  return marker >= APP0 && marker <= APP15 ? carriedByApplication(bytes, start, end, marker) : 'unknown'
}

/** APP0 may say JFIF without a thumbnail and APP14 how Adobe stores colours, at exactly their lengths: nothing else passes. */
function carriedByApplication(bytes: Uint8Array, start: number, end: number, marker: number): Carried | null {
  const name = text(bytes, start + 4, 28)
  if (marker === APP0 && name.startsWith('JFIF\0')) return end - start === 18 ? null : 'thumbnail'
  if (marker === APP0 && name.startsWith('JFXX\0')) return 'thumbnail'
  if (marker === APP14 && name.startsWith('Adobe') && end - start === 16) return null
  if (name.startsWith('Exif\0')) return 'exif'
  if (name.startsWith('http://ns.adobe.com/')) return 'xmp'
  if (name.startsWith('ICC_PROFILE\0')) return 'icc'
  if (name.startsWith('Photoshop 3.0')) return 'iptc'
  return 'unknown'
}
