// The limits on wrong letters and digits: for each address, and for the whole school.
import { Refused } from '../api/problem.ts'
import { HOUR } from '../domain/time.ts'
import { createGate } from './media/gate.ts'

/**
 * Wrong codes in an hour until typed codes are refused for a while. Of 400 unused slips, someone who guesses for their whole
 * 30 days opens one with a chance of 0.23 %: 200 an hour * 720 hours * 400 slips of 20^8 = 2.56e10. QR codes carry 128 bits
 * and are never refused.
 */
export const GUESSES_AN_HOUR = 200

/** From one address, so that one stranger does not keep everyone from typing: that takes ten addresses. */
export const GUESSES_FROM_ONE = 20

export type Guesses = {
  /** Looks a typed code up and counts it only when nothing is found: sixty tablets behind one address all come in. Throws rate.limited. */
  tryCode: <Found>(address: string, find: () => Promise<Found | null>) => Promise<Found | null>
}

/** Kept in memory: a restart is the act of a person at the console. `now` in ISO 8601. */
export function createGuesses(now: () => string): Guesses {
  let misses: { address: string; at: number }[] = []
  // One after the other, so that many at once cannot slip through.
  const gate = createGate(1)
  return {
    tryCode: (address, find) =>
      gate(async () => {
        const at = Date.parse(now())
        misses = misses.filter((miss) => at - miss.at < HOUR)
        const fromHere = misses.filter((miss) => miss.address === address).length
        if (misses.length >= GUESSES_AN_HOUR || fromHere >= GUESSES_FROM_ONE) throw new Refused('rate.limited')
        const found = await find()
        if (found === null) misses.push({ address, at })
        return found
      }),
  }
}
