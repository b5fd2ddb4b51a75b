// Groups: classes, years, clubs.
import type { Id } from '../../domain/id.ts'
import { areSameName, type Group } from '../../domain/member.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'

/** In the order in which they were made: that is how a school says them. */
export async function list(db: Db, schoolId: Id): Promise<Group[]> {
  const all = db.selectFrom('group').where('school_id', '=', schoolId).select(['id', 'name'])
  return all.orderBy('ordinal').orderBy('name').execute()
}

/** Whether another group of the school goes by this name. */
export async function isNameTaken(db: Db, schoolId: Id, { id, name }: Group): Promise<boolean> {
  return (await list(db, schoolId)).some((other) => other.id !== id && areSameName(other.name, name))
}

export async function add(trx: Db, schoolId: Id, group: Group, at: At): Promise<void> {
  const row = { id: group.id, school_id: schoolId, name: group.name, list_version: 0, created_at: at }
  const last = trx.selectFrom('group').where('school_id', '=', schoolId)
  const { ordinal } = await last.select((of) => of.fn.max('ordinal').as('ordinal')).executeTakeFirstOrThrow()
  await trx
    .insertInto('group')
    .values({ ...row, ordinal: (ordinal ?? 0) + 1 })
    .execute()
}

/** False when the school has no such group. */
export async function rename(trx: Db, schoolId: Id, group: Group): Promise<boolean> {
  const renamed = await trx
    .updateTable('group')
    .set({ name: group.name })
    .where('id', '=', group.id)
    .where('school_id', '=', schoolId)
    .returning('id')
    .executeTakeFirst()
  return renamed !== undefined
}

/** Whether members, pupils, posts or trips belong to the group at `now`. Unused slips are asked for apart (store/invitations.ts). */
export async function isInUse(db: Db, id: Id, now: At): Promise<boolean> {
  const trip = db.selectFrom('trip_group').innerJoin('trip', 'trip.id', 'trip_group.trip_id').where('group_id', '=', id)
  const member = db.selectFrom('member_group').innerJoin('member', 'member.id', 'member_group.member_id')
  const uses = await Promise.all([
    member.where('group_id', '=', id).where('removed_at', 'is', null).select('group_id').executeTakeFirst(),
    db.selectFrom('pupil').where('group_id', '=', id).where('removed_at', 'is', null).select('id').executeTakeFirst(),
    db.selectFrom('post_group').where('group_id', '=', id).select('post_id').executeTakeFirst(),
    trip.where('removed_at', 'is', null).where('ends_at', '>', now).select('trip_id').executeTakeFirst(),
  ])
  return uses.some((use) => use !== undefined)
}

/** Removes a group that is not in use, with the traces of members and pupils who were removed before, and of trips that are over. */
export async function remove(trx: Db, id: Id): Promise<void> {
  await trx.deleteFrom('member_group').where('group_id', '=', id).execute()
  await trx.deleteFrom('pupil').where('group_id', '=', id).execute()
  await trx.deleteFrom('trip_group').where('group_id', '=', id).execute()
  await trx.deleteFrom('engagement').where('group_id', '=', id).execute()
  await trx.deleteFrom('group').where('id', '=', id).execute()
}

/** Whether each of these ids is a group of the school. */
export async function areAll(db: Db, schoolId: Id, ids: readonly Id[]): Promise<boolean> {
  const known = new Set((await list(db, schoolId)).map((group) => group.id))
  return ids.every((id) => known.has(id))
}
