// Woken by the browser because there may be signal: sends what waits for the member who is signed in.
import { drain } from '../device/drain.ts'
import * as entries from '../device/entries.ts'
import { readFact } from '../device/facts.ts'
import { SHARED } from '../device/stores.ts'
import * as takedowns from '../device/takedowns.ts'
import { sendTripUpdates } from '../device/trip-sending.ts'

/** Throws when it did not get through, so that the browser wakes the worker again (Chromium: three times). */
export async function sendWaiting(): Promise<void> {
  const memberId = await readFact(SHARED, 'current')
  if (!memberId) return
  // Families wait for the coach, not for photos.
  const sent = await sendTripUpdates(memberId)
  if (sent === 'unreached' || sent === 'busy') throw new Error('Trip updates wait.')
  const hasTakedown = (await takedowns.nextAt(memberId, Date.now())) < Infinity
  if (!hasTakedown && (await entries.idsIn(memberId, 'waiting')).length === 0) return
  const round = await drain(memberId, 'hint')
  if (round === 'resting') throw new Error('No signal yet.')
  // The page that holds the lock may be closing or frozen: this may be the last time that anything here is woken.
  if (round === 'busy') throw new Error('A page sends: look again later whether it got through.')
}
