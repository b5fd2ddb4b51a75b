// Waiting between tries: up to 2 s at first, up to 5 min at last, with full jitter (safety.md section 2).
import { HOUR, MINUTE, SECOND } from './time.ts'

export const LONGEST_WAIT = 5 * MINUTE

const SHORTEST_WAIT = 250

/** Milliseconds to wait after this many failures in a row (1, 2, ...); `chance` is in [0, 1). Spread evenly: phones that failed together come one by one. */
export function backoff(failures: number, chance: number): number {
  const ceiling = Math.min(LONGEST_WAIT, SECOND * 2 ** Math.min(failures, 12))
  return Math.round(SHORTEST_WAIT + (ceiling - SHORTEST_WAIT) * chance)
}

/** For another server that wants one thing later: from a minute to an hour (ms). */
export function patience(failures: number, chance: number): number {
  return Math.min(HOUR, MINUTE * 2 ** Math.min(failures - 1, 6)) * (0.5 + chance / 2)
}
