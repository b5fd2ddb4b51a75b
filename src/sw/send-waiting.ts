// Woken by the browser because there may be signal: sends what waits for the member who is signed in.
import { drain } from '../device/drain.ts'
import * as entries from '../device/entries.ts'
import { readFact } from '../device/facts.ts'
import { SHARED } from '../device/stores.ts'
import * as takedowns from '../device/takedowns.ts'

/** Throws when it did not get through, so that the browser wakes the worker again (Chromium: three times). */
export async function sendWaiting(): Promise<void> {
  const memberId = await readFact(SHARED, 'current')
  if (!memberId) return
  const hasTakedown = (await takedowns.nextAt(memberId, Date.now())) < Infinity
  if (!hasTakedown && (await entries.idsIn(memberId, 'waiting')).length === 0) return
  if ((await drain(memberId, 'hint')) === 'resting') throw new Error('No signal yet.')
}
