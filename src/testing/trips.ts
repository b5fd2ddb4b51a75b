// Trips for tests: planned by the office, told from a device of its own.
import { contract } from '../api/contract.ts'
import type { Id } from '../domain/id.ts'
import { HOUR } from '../domain/time.ts'
import type { Trip, TripPlan, TripStatus } from '../domain/trip.ts'
import type { Stamp, TripReceipt, TripUpdate } from '../domain/trip-order.ts'
import { newId } from '../server/context.ts'
import type { Caller } from './caller.ts'

/** Left an hour ago, back in five, unless `plan` says otherwise. `nowMs` in ms since 1970. */
export async function planTrip(
  office: Caller,
  plan: Pick<TripPlan, 'groupIds' | 'leaderIds'> & Partial<TripPlan & { id: Id }>,
  nowMs = Date.now(),
): Promise<Trip> {
  const at = (hours: number) => new Date(nowMs + hours * HOUR).toISOString()
  const expected = { left: at(-1), arrived: at(0.5), leaving: at(3.5), back: at(5) }
  return office.call(contract.trips.plan, { id: newId(), title: 'Canterbury Cathedral', expected, ...plan })
}

/** A leader's device, whose clock (ms) is right unless `stamp` says otherwise. */
export function createTeller(leader: Caller, clock: () => number = Date.now) {
  const deviceId = newId()
  let sequence = 0
  const write = (status: TripStatus, etaAt: string | null = null, stamp: Partial<Stamp> = {}): TripUpdate => {
    const now = new Date(clock()).toISOString()
    sequence++
    return { id: newId(), status, etaAt, stamp: { deviceId, sequence, deviceAt: now, aheadMs: 0, heardAt: now, ...stamp } }
  }
  const send = (tripId: Id, update: TripUpdate): Promise<TripReceipt> =>
    leader.call(contract.trips.update, update, { params: { id: tripId } })
  return { write, send, tell: (tripId: Id, ...said: Parameters<typeof write>) => send(tripId, write(...said)) }
}
