// The demo's trip: Oak is on its way back from Canterbury when the demo is made, a quarter of an hour late.
import { contract } from '../../api/contract.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import type { TripStatus } from '../../domain/trip.ts'
import { newId } from '../context.ts'
import type { Cast } from './cast.ts'

/** Minutes before the demo is made, and what was said then; `late` by a quarter of an hour. */
const said: readonly [number, TripStatus][] = [
  [330, 'left'],
  [245, 'arrived'],
  [35, 'leaving'],
  [12, 'late'],
]
const TIMES = { left: -335, arrived: -250, leaving: -35, back: 55 }

/** `at` sets the demo's clock (ms). */
export async function sendTrip({ as, ids, groups }: Cast, startMs: number, at: (ms: number) => void): Promise<void> {
  const whole = Math.ceil(startMs / (5 * MINUTE)) * 5 * MINUTE
  const timeOf = (minutes: number) => new Date(whole + minutes * MINUTE).toISOString()
  const expected = {
    left: timeOf(TIMES.left),
    arrived: timeOf(TIMES.arrived),
    leaving: timeOf(TIMES.leaving),
    back: timeOf(TIMES.back),
  }
  const plan = { title: 'Canterbury Cathedral', groupIds: [groups.oak], leaderIds: [ids.tripLeader], expected }
  at(startMs - 24 * HOUR)
  const { id } = await as('office').call(contract.trips.plan, { id: newId(), ...plan })
  const deviceId = newId()
  for (const [index, [minutes, status]] of said.entries()) {
    const now = new Date(startMs - minutes * MINUTE).toISOString()
    at(Date.parse(now))
    const stamp = { deviceId, sequence: index + 1, deviceAt: now, aheadMs: 0, heardAt: now }
    const etaAt = status === 'late' ? timeOf(TIMES.back + 15) : null
    await as('tripLeader').call(contract.trips.update, { id: newId(), status, etaAt, stamp }, { params: { id } })
  }
}
