// A bound on tries during an outage, whatever wakes them.
import { MINUTE } from './time.ts'

export const WINDOW = 10 * MINUTE

/** The failed tries (ms) that still count at this time. */
export function recent(misses: readonly number[], now: number): number[] {
  return misses.filter((at) => at > now - WINDOW && at <= now)
}

/** The time (ms) from which another try is within `most` failed ones in ten minutes; 0 when it is now. */
export function freeAt(misses: readonly number[], most: number, now: number): number {
  const counted = recent(misses, now)
  return counted.length < most ? 0 : counted[counted.length - most]! + WINDOW
}
