// Permission lists: the pupils of a group, and every change of an answer.
import type { Id } from '../../domain/id.ts'
import type { PermissionList, Pupil } from '../../domain/permission.ts'
import type { At } from '../../domain/time.ts'
import type { Change } from '../list-revision.ts'
import type { Db } from './db.ts'
import type { PermissionChangeRow } from './tables.ts'

/** The list of every group of the school, or of one of them. */
export async function lists(db: Db, schoolId: Id, groupId?: string): Promise<PermissionList[]> {
  const groups = db.selectFrom('group').where('school_id', '=', schoolId).select(['id', 'list_version'])
  const found = await (groupId === undefined ? groups : groups.where('id', '=', groupId))
    .orderBy('ordinal')
    .orderBy('name')
    .execute()
  if (found.length === 0) return []
  const rows = await db
    .selectFrom('pupil')
    .selectAll()
    .where(
      'group_id',
      'in',
      found.map((group) => group.id),
    )
    .where('removed_at', 'is', null)
    .orderBy('known_as')
    .orderBy('initial')
    .orderBy('id')
    .execute()
  return found.map((group) => ({
    groupId: group.id,
    version: group.list_version,
    pupils: rows
      .filter((row) => row.group_id === group.id)
      .map((row) => ({ id: row.id, knownAs: row.known_as, initial: row.initial, isAllowed: row.is_allowed === 1 })),
  }))
}

/** Raises the list's version if it still is `version`; false when someone else was faster. */
export async function claim(trx: Db, groupId: Id, version: number): Promise<boolean> {
  const claimed = await trx
    .updateTable('group')
    .set({ list_version: version + 1 })
    .where('id', '=', groupId)
    .where('list_version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

export async function keep(trx: Db, groupId: Id, pupil: Pupil): Promise<void> {
  const row = { known_as: pupil.knownAs, initial: pupil.initial, is_allowed: pupil.isAllowed ? 1 : 0, removed_at: null } as const
  await trx
    .insertInto('pupil')
    .values({ id: pupil.id, group_id: groupId, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function remove(trx: Db, id: Id, at: At): Promise<void> {
  await trx.updateTable('pupil').set({ removed_at: at }).where('id', '=', id).execute()
}

export async function note(trx: Db, change: Change & { id: Id; groupId: Id; byId: Id; at: At }): Promise<void> {
  const row: PermissionChangeRow = {
    id: change.id,
    group_id: change.groupId,
    pupil: change.pupil,
    was_allowed: flagOf(change.from),
    is_allowed: flagOf(change.to),
    by_id: change.byId,
    at: change.at,
  }
  await trx.insertInto('permission_change').values(row).execute()
}

/** The last 500 changes of a list, the newest first. */
export async function history(db: Db, groupId: Id): Promise<(Change & { at: At; byName: string })[]> {
  const rows = await db
    .selectFrom('permission_change')
    .innerJoin('member', 'member.id', 'permission_change.by_id')
    .where('group_id', '=', groupId)
    .select(['permission_change.pupil', 'was_allowed', 'is_allowed', 'at', 'member.name'])
    .orderBy('at', 'desc')
    .orderBy('permission_change.id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    pupil: row.pupil,
    from: answerOf(row.was_allowed),
    to: answerOf(row.is_allowed),
    at: row.at,
    byName: row.name,
  }))
}

function flagOf(answer: boolean | null): 0 | 1 | null {
  if (answer === null) return null
  return answer ? 1 : 0
}

function answerOf(flag: 0 | 1 | null): boolean | null {
  return flag === null ? null : flag === 1
}
