// The limits on wrong letters and digits: for each address, and for the whole school.
import { Refused } from '../api/problem.ts'
import { DAY } from '../domain/time.ts'

/**
 * Wrong codes that one address may type at once; it regains as many in a day, one every five minutes. Sixty tablets behind one
 * address may each mistype five times in the same lesson. Someone who guesses for the 30 days of a slip has 300 + 30 * 300 tries,
 * and opens one of 400 unused slips with a chance of 0.015 %: 9300 * 400 of 20^8 = 2.56e10. QR codes carry 128 bits and are never refused.
 */
export const GUESSES_FROM_ONE = 300

/** Of all together: 0.15 % in 30 days, however many addresses guess. To keep everyone from typing takes ten of them. */
export const GUESSES_OF_ALL = 3000

export type Guesses = {
  /** Looks a typed code up, and counts it only when there is none such: sixty tablets behind one address all come in. Throws rate.limited. */
  tryCode: <Found>(address: string, find: () => Promise<Found | null>) => Promise<Found | null>
}

/** Kept in memory: a restart is the act of a person at the console. `now` in ISO 8601. */
export function createGuesses(now: () => string): Guesses {
  const clock = () => Date.parse(now())
  const all = createAllowance(GUESSES_OF_ALL, clock)
  const ofOne = new Map<string, Allowance>()
  const allowancesOf = (address: string): Allowance[] => {
    for (const [each, allowance] of ofOne) if (allowance.left() === GUESSES_FROM_ONE) ofOne.delete(each)
    const own = ofOne.get(address) ?? createAllowance(GUESSES_FROM_ONE, clock)
    ofOne.set(address, own)
    return [all, own]
  }
  return {
    async tryCode(address, find) {
      const allowances = allowancesOf(address)
      if (allowances.some((allowance) => allowance.left() < 1)) throw new Refused('rate.limited')
      // Taken before the look, so that many at once cannot slip through.
      allowances.forEach((allowance) => allowance.take(1))
      let isWrong = false
      try {
        const found = await find()
        isWrong = found === null
        return found
      } finally {
        if (!isWrong) allowances.forEach((allowance) => allowance.take(-1))
      }
    },
  }
}

type Allowance = { left: () => number; take: (count: number) => void }

/** `most` at once; what was taken comes back evenly, `most` in a day. */
function createAllowance(most: number, clock: () => number): Allowance {
  let kept = most
  let at = clock()
  const left = () => {
    const [before, present] = [at, clock()]
    at = present
    kept = Math.min(most, kept + (Math.max(0, present - before) / DAY) * most)
    return kept
  }
  return { left, take: (count) => void (kept = left() - count) }
}
