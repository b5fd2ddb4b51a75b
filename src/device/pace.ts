// How large the next part of an upload is: so that it takes about 60 ms, and a cut connection costs little.
const KB = 1024
export const SMALLEST_PART = 16 * KB
export const LARGEST_PART = 512 * KB
/** Small: its time also says how long the way is at most. The first question may have waited behind the page's own loading. */
const FIRST_PART = SMALLEST_PART
/** Milliseconds on the line. A browser sends a cut part again by itself: at a cut each 2 s at most 3 % of its time, where the way there and back takes less than 24 ms (design section 8 allows 5 % at 2 MB/s). */
const PART_MS = 60
const LONGEST_PART_MS = 1000
/** The quickest of so many counts: a busy school answers few of them at once. */
const QUESTIONS = 5
/** Asked within so long, the way is known; on a fast line that is several photos, on a slow one each is asked for. */
const LATELY_MS = 2000

export type Pace = {
  /** Bytes of the next part. */
  partSize: () => number
  /** A request without bytes took so long (ms). */
  asked: (ms: number) => void
  /** Whether one was asked lately. A device goes from one network to another. */
  isLatelyAsked: () => boolean
  /** A part took so long (ms). */
  sent: (bytes: number, ms: number) => void
  cut: () => void
}

export function createPace(): Pace {
  let size = FIRST_PART
  let roundTrip = 0
  let lately: number[] = []
  let lastAskedAt = -Infinity
  return {
    partSize: () => size,
    isLatelyAsked: () => performance.now() - lastAskedAt < LATELY_MS,
    asked: (ms) => {
      lastAskedAt = performance.now()
      lately = [...lately, ms].slice(-QUESTIONS)
      roundTrip = Math.min(...lately)
    },
    sent: (bytes, ms) => {
      roundTrip = Math.min(roundTrip, ms)
      // The wait for the reply says nothing of the line's speed; where the way is long, a part must outweigh it.
      const onLine = Math.max(1, ms / 2, ms - roundTrip)
      const span = Math.min(LONGEST_PART_MS, Math.max(PART_MS, 2.5 * roundTrip))
      size = clamp(Math.min((bytes / onLine) * span, 2 * size))
    },
    cut: () => {
      size = clamp(size / 2)
    },
  }
}

function clamp(bytes: number): number {
  return Math.round(Math.min(LARGEST_PART, Math.max(SMALLEST_PART, bytes)))
}
