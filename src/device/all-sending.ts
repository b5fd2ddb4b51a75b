// Everything that a staff page sends by itself: trip updates, and posts, which keep the screen on while they go.
import { startKeepingAwake } from './awake.ts'
import { sendingId } from './outbox-status.ts'
import { startSending } from './sending.ts'
import { startTripSending } from './trip-sending.ts'

/** Answers how to stop. */
export function startAllSending(): () => void {
  const stops = [startTripSending(), startSending(), startKeepingAwake(async () => (await sendingId()) !== null)]
  return () => stops.forEach((stop) => stop())
}
