// How large the next part of an upload is: so that it takes about 100 ms, and a cut connection costs little.
const KB = 1024
export const SMALLEST_PART = 32 * KB
export const LARGEST_PART = 512 * KB
/** Small: its time also says how long the way is at most. The first question may have waited behind the page's own loading. */
const FIRST_PART = SMALLEST_PART
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
      roundTrip = Math.min(roundTrip, ms)
      // Where the way is long, a part must outweigh the wait for its reply, which is counted in.
      const span = Math.min(LONGEST_PART_MS, Math.max(PART_MS, 3 * roundTrip))
      size = clamp(Math.min((bytes / Math.max(1, ms)) * span, 2 * size))
    },
    cut: () => {
      size = clamp(size / 2)
    },
  }
}

function clamp(bytes: number): number {
  return Math.round(Math.min(LARGEST_PART, Math.max(SMALLEST_PART, bytes)))
}
