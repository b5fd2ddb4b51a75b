// Waiting between tries: 1 s to 5 min with full jitter (safety.md section 2).
import { MINUTE, SECOND } from './time.ts'

export const LONGEST_WAIT = 5 * MINUTE

/** Milliseconds to wait after this many failures in a row (1, 2, ...); `chance` is in [0, 1). Never under 250 ms. */
export function backoff(failures: number, chance: number): number {
  const ceiling = Math.min(LONGEST_WAIT, SECOND * 2 ** Math.min(failures, 12))
  return Math.max(250, Math.round(ceiling * chance))
}
