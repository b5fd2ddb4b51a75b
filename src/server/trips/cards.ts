// The cards of the trips that a reader may see: families those of their groups, staff all.
import { type Member, type Policy, rightsOf } from '../../domain/member.ts'
import type { At } from '../../domain/time.ts'
import { newsOf, type Trip, type TripCard } from '../../domain/trip.ts'
import type { Id } from '../../domain/id.ts'
import type { Db } from '../store/db.ts'
import * as groups from '../store/groups.ts'
import * as trips from '../store/trips.ts'
import * as updates from '../store/trip-updates.ts'

export type Reader = { schoolId: Id; policy: Policy; member: Member }

/** The trips that are not over at `now`, the next to end first. */
export async function cardsFor(db: Db, { schoolId, policy, member }: Reader, now: At): Promise<TripCard[]> {
  const all = await trips.listCurrent(db, schoolId, now)
  const mine = all.filter((trip) => mayRead(member, trip))
  if (mine.length === 0) return []
  const names = await groups.list(db, schoolId)
  const told = await updates.listOf(
    db,
    mine.map(({ id }) => id),
  )
  return mine.map((trip) => ({
    id: trip.id,
    title: trip.title,
    groups: names.filter(({ id }) => trip.groupIds.includes(id)).map(({ name }) => name),
    expected: trip.expected,
    news: newsOf(trip.expected, told.get(trip.id) ?? []),
    mayUpdate: mayUpdate(member, policy, trip, now),
  }))
}

export function mayRead(member: Member, trip: Pick<Trip, 'groupIds'>): boolean {
  return member.role !== 'family' || trip.groupIds.some((id) => member.groupIds.includes(id))
}

/** Its leaders; and the office and the head, who hear it by telephone when a leader's is dead. */
export function mayUpdate(member: Member, policy: Policy, trip: Pick<Trip, 'leaderIds'>, now: At): boolean {
  const rights = rightsOf(member, policy, now)
  return rights.has('manage') || (rights.has('capture') && trip.leaderIds.includes(member.id))
}
