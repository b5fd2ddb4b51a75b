// Reading numbers and names out of a picture's bytes; beyond the end everything reads as zero, so nothing here throws.

/** What a part of a picture file carries besides the picture. */
export type Carried = 'exif' | 'xmp' | 'iptc' | 'icc' | 'comment' | 'text' | 'time' | 'thumbnail' | 'trailer' | 'unknown'

/** A stretch of a picture file, `end` exclusive; `carries` is null where it is needed to show the picture. */
export type ImagePart = { start: number; end: number; carries: Carried | null }

export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

/** Big-endian, as JPEG and PNG write numbers. */
export function uint16(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) * 256 + byteAt(bytes, at + 1)
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 65_536 + uint16(bytes, at + 2)
}

/** Little-endian, as WebP (RIFF) writes numbers. */
export function uint16Little(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) + byteAt(bytes, at + 1) * 256
}

export function uint24Little(bytes: Uint8Array, at: number): number {
  return uint16Little(bytes, at) + byteAt(bytes, at + 2) * 65_536
}

export function uint32Little(bytes: Uint8Array, at: number): number {
  return uint16Little(bytes, at) + uint16Little(bytes, at + 2) * 65_536
}

/** `length` bytes as Latin letters. */
export function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
