// Everything that a staff page sends by itself: trip updates, and posts.
import { startSending } from './sending.ts'
import { startTripSending } from './trip-sending.ts'

/** Answers how to stop. */
export function startAllSending(): () => void {
  const stops = [startTripSending(), startSending()]
  return () => stops.forEach((stop) => stop())
}
