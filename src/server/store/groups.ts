// Groups: classes, years, clubs.
import type { Id } from '../../domain/id.ts'
import type { Group } from '../../domain/member.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'

export async function list(db: Db, schoolId: Id): Promise<Group[]> {
  return db.selectFrom('group').where('school_id', '=', schoolId).orderBy('name').select(['id', 'name']).execute()
}

export async function add(trx: Db, schoolId: Id, group: Group, at: At): Promise<void> {
  await trx
    .insertInto('group')
    .values({ id: group.id, school_id: schoolId, name: group.name, list_version: 0, created_at: at })
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

/** Whether each of these ids is a group of the school. */
export async function areAll(db: Db, schoolId: Id, ids: readonly Id[]): Promise<boolean> {
  const known = new Set((await list(db, schoolId)).map((group) => group.id))
  return ids.every((id) => known.has(id))
}
