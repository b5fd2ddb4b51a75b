// Which families the last news of a trip reached: for whoever may tell it.
import type { TripReach } from '../../api/contract/trips.ts'
import { Refused } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from '../store/db.ts'
import * as groups from '../store/groups.ts'
import * as members from '../store/members.ts'
import * as trips from '../store/trips.ts'
import * as reach from '../store/trip-reach.ts'
import * as updates from '../store/trip-updates.ts'
import { mayRead, mayUpdate, type Reader } from './cards.ts'

/** Throws not_found for a trip that the caller may not tell of. Those who were not reached come first. */
export async function reachOf(db: Db, { schoolId, policy, member }: Reader, tripId: Id, now: At): Promise<TripReach> {
  const trip = await trips.find(db, schoolId, tripId)
  if (!trip || !mayUpdate(member, policy, trip, now)) throw new Refused('not_found')
  const last = (await updates.listOf(db, [tripId])).get(tripId)?.at(-1) ?? null
  const reached = new Map((last ? await reach.listOf(db, last.id) : []).map((each) => [each.memberId, each]))
  const names = new Map((await groups.list(db, schoolId)).map(({ id, name }) => [id, name]))
  const families = (await members.list(db, schoolId)).filter((each) => each.role === 'family' && mayRead(each, trip))
  const rows = families.map((each) => ({
    memberId: each.id,
    name: each.name,
    groups: each.groupIds.filter((id) => trip.groupIds.includes(id)).map((id) => names.get(id) ?? ''),
    deliveredAt: reached.get(each.id)?.deliveredAt ?? null,
    openedAt: reached.get(each.id)?.openedAt ?? null,
  }))
  return {
    title: trip.title,
    last: last && { status: last.status, etaAt: last.etaAt, writtenAt: last.writtenAt },
    members: rows.toSorted((a, b) => rank(a) - rank(b)),
  }
}

function rank({ deliveredAt, openedAt }: { deliveredAt: At | null; openedAt: At | null }): number {
  if (openedAt !== null) return 2
  return deliveredAt === null ? 0 : 1
}
