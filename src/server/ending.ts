// Ctrl-C, a stop by the system, a closed terminal: each ends Bookbag, once and in order.
import { constants } from 'node:os'
import { SECOND } from '../domain/time.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/** What has not ended by then is cut: nothing that was answered is lost by it, as by a power cut. */
const LONGEST = 2.8 * SECOND

export type Ending = {
  /** Aborted when Bookbag is told to end. */
  told: AbortSignal
  /** From now on `end` closes what serves, and the exit code is 0. */
  serving: (end: () => Promise<void>) => void
}

/** Until something serves there is nothing to close, and the exit code says that the work was not done. */
export function endWhenTold(): Ending {
  const telling = new AbortController()
  let close: (() => Promise<void>) | null = null
  const end = (signal: (typeof SIGNALS)[number]) => {
    // A terminal, npm and the launcher may each pass the same Ctrl-C on.
    if (telling.signal.aborted) return
    telling.abort()
    if (!close) process.exit(128 + constants.signals[signal])
    setTimeout(() => process.exit(0), LONGEST)
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return { told: telling.signal, serving: (given) => (close = given) }
}
