// Trips as they were planned. Every search goes through the school, so that a stranger's id is never found.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Expected, Trip, TripPlan } from '../../domain/trip.ts'
import type { Db } from './db.ts'
import type { TripRow } from './tables-trips.ts'

/** A trip that was not taken off, and has a group, or null. */
export async function find(db: Db, schoolId: Id, id: Id): Promise<Trip | null> {
  const row = await present(db, schoolId).where('id', '=', id).executeTakeFirst()
  return row ? ((await withPeople(db, [row]))[0] ?? null) : null
}

/** Whether there ever was a trip of this id in the school. */
export async function isKnown(db: Db, schoolId: Id, id: Id): Promise<boolean> {
  const row = db.selectFrom('trip').where('id', '=', id).where('school_id', '=', schoolId).select('id')
  return (await row.executeTakeFirst()) !== undefined
}

/** Those that are not over at this time, the next to end first. */
export async function listCurrent(db: Db, schoolId: Id, now: At): Promise<Trip[]> {
  return withPeople(db, await present(db, schoolId).where('ends_at', '>', now).orderBy('ends_at').orderBy('id').execute())
}

export async function add(trx: Db, schoolId: Id, trip: Trip, made: { byId: Id; at: At; endsAt: At }): Promise<void> {
  await trx
    .insertInto('trip')
    .values({
      id: trip.id,
      school_id: schoolId,
      title: trip.title,
      expected: JSON.stringify(trip.expected),
      version: trip.version,
      made_by: made.byId,
      created_at: made.at,
      ends_at: made.endsAt,
      removed_at: null,
    })
    .execute()
  await setPeople(trx, trip.id, trip)
}

/** Changes the trip if it still is `version`; false when someone else was faster. */
export async function edit(trx: Db, id: Id, version: number, plan: TripPlan): Promise<boolean> {
  const edited = await trx
    .updateTable('trip')
    .set({ title: plan.title, expected: JSON.stringify(plan.expected), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!edited) return false
  await setPeople(trx, id, plan)
  return true
}

export async function setEnd(trx: Db, id: Id, endsAt: At): Promise<void> {
  await trx.updateTable('trip').set({ ends_at: endsAt }).where('id', '=', id).execute()
}

export async function remove(trx: Db, id: Id, at: At): Promise<void> {
  await trx.updateTable('trip').set({ removed_at: at }).where('id', '=', id).execute()
}

/** One that is over may have lost its groups: it is nobody's, whatever news of it arrives. */
function present(db: Db, schoolId: Id) {
  return db
    .selectFrom('trip')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('removed_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('trip_group').whereRef('trip_group.trip_id', '=', 'trip.id').select('trip_group.trip_id')),
    )
}

async function setPeople(trx: Db, id: Id, { groupIds, leaderIds }: TripPlan): Promise<void> {
  await trx.deleteFrom('trip_group').where('trip_id', '=', id).execute()
  await trx.deleteFrom('trip_leader').where('trip_id', '=', id).execute()
  const groups = [...new Set(groupIds)].map((groupId) => ({ trip_id: id, group_id: groupId }))
  const leaders = [...new Set(leaderIds)].map((memberId) => ({ trip_id: id, member_id: memberId }))
  await trx.insertInto('trip_group').values(groups).execute()
  if (leaders.length > 0) await trx.insertInto('trip_leader').values(leaders).execute()
}

async function withPeople(db: Db, rows: readonly TripRow[]): Promise<Trip[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const groups = await db.selectFrom('trip_group').selectAll().where('trip_id', 'in', ids).execute()
  // Who has left the school leads nobody; and a plan that names them could not be changed.
  const leaders = await db
    .selectFrom('trip_leader')
    .innerJoin('member', 'member.id', 'trip_leader.member_id')
    .where('trip_id', 'in', ids)
    .where('removed_at', 'is', null)
    .select(['trip_id', 'member_id'])
    .execute()
  return rows.map(({ id, title, expected, version }) => ({
    id,
    title,
    version,
    expected: JSON.parse(expected) as Expected,
    groupIds: groups.filter((group) => group.trip_id === id).map((group) => group.group_id),
    leaderIds: leaders.filter((leader) => leader.trip_id === id).map((leader) => leader.member_id),
  }))
}
