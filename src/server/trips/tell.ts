// A leader says how a trip goes: kept once, told at once, and in the order in which it was written.
import { Refused } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import { canonical } from '../../domain/post.ts'
import { newsOf } from '../../domain/trip.ts'
import { type TripReceipt, type TripUpdate, writtenAt } from '../../domain/trip-order.ts'
import { goneAt } from '../../domain/trip-times.ts'
import type { Context } from '../context.ts'
import { announceTrip } from '../notifications/announce.ts'
import type { Db } from '../store/db.ts'
import * as events from '../store/events.ts'
import * as members from '../store/members.ts'
import { nextPosition } from '../store/positions.ts'
import type { Caller } from '../store/sessions.ts'
import * as trips from '../store/trips.ts'
import * as updates from '../store/trip-updates.ts'
import { mayUpdate } from './cards.ts'

/**
 * The same update again answers the same receipt. Throws trip.not_leader, trip.over, trip.conflict; and not_found for
 * what the caller never could read or another has written.
 */
export async function tell(context: Context, caller: Caller, tripId: Id, update: TripUpdate): Promise<TripReceipt> {
  const { receivedAt, position } = await context.db.transaction().execute(async (trx) => {
    const kept = await updates.find(trx, update.id)
    if (kept) return { receivedAt: sameAgain(kept, caller, tripId, update), position: null }
    const now = context.now()
    const trip = await requireTrip(trx, caller, tripId, now)
    const stored = { tripId, authorId: caller.member.id, update, receivedAt: now }
    context.step('S7')
    await updates.add(trx, stored, writtenAt(update.stamp, now))
    const told = (await updates.listOf(trx, [tripId])).get(tripId) ?? []
    await trips.setEnd(trx, tripId, new Date(goneAt(newsOf(trip.expected, told))).toISOString())
    const eventId = await events.record(trx, {
      schoolId: caller.schoolId,
      kind: 'trip.updated',
      byId: caller.member.id,
      subjectId: tripId,
      at: now,
      detail: { updateId: update.id, status: update.status },
    })
    await announceTrip(trx, caller.schoolId, trip, eventId, now)
    return { receivedAt: now, position: await nextPosition(trx, caller.schoolId) }
  })
  context.step('S8')
  if (position !== null) context.live.changed(position)
  context.wakePushes()
  return { tripId, updateId: update.id, sequence: update.stamp.sequence, receivedAt }
}

function sameAgain(kept: updates.KeptUpdate, caller: Caller, tripId: Id, update: TripUpdate): string {
  if (kept.authorId !== caller.member.id) throw new Refused('not_found')
  if (kept.tripId !== tripId || canonical(kept.update) !== canonical(update)) throw new Refused('trip.conflict')
  return kept.receivedAt
}

/** The right is checked at the moment of the act. Throws. */
async function requireTrip(trx: Db, { schoolId, policy, member }: Caller, tripId: Id, now: string) {
  const still = await members.find(trx, schoolId, member.id)
  if (!still) throw new Refused('session.removed')
  const trip = await trips.find(trx, schoolId, tripId)
  if (!trip) throw new Refused((await trips.isKnown(trx, schoolId, tripId)) ? 'trip.over' : 'not_found')
  if (!mayUpdate(still, policy, trip, now)) throw new Refused('trip.not_leader')
  return trip
}
