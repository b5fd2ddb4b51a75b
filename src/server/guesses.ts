// The school-wide limit on wrong letters and digits.
import { HOUR } from '../domain/time.ts'

/**
 * Wrong codes in an hour until typed codes are refused for a while. Of 400 unused slips, someone who guesses for their
 * whole 30 days opens one with a chance of 0.1 % (72,000 tries of 20^8). QR codes carry 128 bits and are never refused,
 * and right codes do not count: sixty tablets behind one address all come in.
 */
export const GUESSES_AN_HOUR = 100

export type Guesses = {
  /** Counts a try before it is checked, so that many at once cannot slip through; false when there were too many. */
  take: () => boolean
  /** The code was right: it was no guess. */
  giveBack: () => void
}

/** Kept in memory: a restart is the act of a person at the console. `now` in ISO 8601. */
export function createGuesses(now: () => string): Guesses {
  let taken: number[] = []
  return {
    take() {
      const nowMs = Date.parse(now())
      taken = taken.filter((ms) => nowMs - ms < HOUR)
      if (taken.length >= GUESSES_AN_HOUR) return false
      taken.push(nowMs)
      return true
    },
    giveBack() {
      taken.pop()
    },
  }
}
