// Waits for the browser's store, but not for ever: iOS can leave it unanswered, and so can a tab that was frozen in its middle.
import { SECOND } from '../domain/time.ts'
import { DeviceBusy } from './device-error.ts'

/** How long an upgrade may wait for other tabs, and the page's beginning for what it keeps (ms). */
export const PATIENCE = 10 * SECOND

/** Throws DeviceBusy after ten seconds in which this page ran: one that was itself frozen meanwhile has not waited. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let seconds = 0
  let timer: ReturnType<typeof setInterval> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      seconds += 1
      if (seconds * SECOND >= PATIENCE) reject(new DeviceBusy())
    }, SECOND)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearInterval(timer)
  }
}
