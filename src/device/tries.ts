// A bound on tries during an outage, whatever wakes them: with sender and live stream together under 30 requests (I6).
import { MINUTE } from '../domain/time.ts'

/** Failed tries in ten minutes, for each of the two. */
export const MOST_MISSES = 12
export const WINDOW = 10 * MINUTE

/** The failed tries (ms) that still count at this time. */
export function recent(misses: readonly number[], now: number): number[] {
  return misses.filter((at) => at > now - WINDOW && at <= now)
}

/** The time (ms) from which another try is within the bound; 0 when it is now. */
export function freeAt(misses: readonly number[], now: number): number {
  const counted = recent(misses, now)
  return counted.length < MOST_MISSES ? 0 : counted[counted.length - MOST_MISSES]! + WINDOW
}
