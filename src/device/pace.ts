// How large the next part of an upload is: so that it takes about 100 ms, and a cut connection costs little.
const KB = 1024
export const SMALLEST_PART = 32 * KB
export const LARGEST_PART = 512 * KB
const FIRST_PART = 128 * KB
/** Milliseconds. At a cut each 2 s, half a part is 2.5 % of the bytes (design section 8 allows 5 %). */
const PART_MS = 100
const LONGEST_PART_MS = 1000

export type Pace = {
  /** Bytes of the next part. */
  partSize: () => number
  /** A request without bytes took so long (ms). */
  asked: (ms: number) => void
  /** A part took so long (ms). */
  sent: (bytes: number, ms: number) => void
  cut: () => void
}

export function createPace(): Pace {
  let size = FIRST_PART
  let roundTrip = 0
  return {
    partSize: () => size,
    asked: (ms) => {
      roundTrip = roundTrip === 0 ? ms : Math.min(roundTrip, ms)
    },
    sent: (bytes, ms) => {
      const rate = bytes / Math.max(1, ms - roundTrip)
      // Where the way is long, a part must outweigh the wait for its reply.
      const span = Math.min(LONGEST_PART_MS, Math.max(PART_MS, 2 * roundTrip))
      size = clamp(Math.min(rate * span, 2 * size))
    },
    cut: () => {
      size = clamp(size / 2)
    },
  }
}

function clamp(bytes: number): number {
  return Math.round(Math.min(LARGEST_PART, Math.max(SMALLEST_PART, bytes)))
}
