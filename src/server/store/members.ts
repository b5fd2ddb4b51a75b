// Members: the people of a school. Every search goes through the school, so that a stranger's id is never found.
import type { Id } from '../../domain/id.ts'
import type { Member } from '../../domain/member.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import * as mailAddresses from './mail-addresses.ts'
import type { MemberRow } from './tables.ts'

export type Listed = Member & { version: number; joinedAt: At; lastSeenAt: At | null; devices: number }

/** A member of the school who was not removed, or null. */
export async function find(db: Db, schoolId: Id, id: string): Promise<Member | null> {
  const row = await present(db, schoolId).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const groups = await db.selectFrom('member_group').where('member_id', '=', id).select('group_id').execute()
  return asMember(
    row,
    groups.map((group) => group.group_id),
  )
}

/** Everyone who was not removed, by name, with the number of devices they are signed in on. */
export async function list(db: Db, schoolId: Id): Promise<Listed[]> {
  const rows = await present(db, schoolId).orderBy('name').execute()
  const groupIds = new Map<Id, Id[]>(rows.map((row) => [row.id, []]))
  const devices = new Map<Id, number>()
  for (const row of await db.selectFrom('member_group').selectAll().execute()) groupIds.get(row.member_id)?.push(row.group_id)
  for (const { member_id: id } of await db.selectFrom('session').where('ended_at', 'is', null).select('member_id').execute())
    devices.set(id, (devices.get(id) ?? 0) + 1)
  return rows.map((row) =>
    Object.assign(asMember(row, groupIds.get(row.id) ?? []), {
      version: row.version,
      joinedAt: row.joined_at,
      // Earlier versions noted it of families, too.
      lastSeenAt: row.role === 'family' ? null : row.last_seen_at,
      devices: devices.get(row.id) ?? 0,
    }),
  )
}

export async function add(trx: Db, schoolId: Id, member: Member, at: At): Promise<void> {
  await trx
    .insertInto('member')
    .values({
      id: member.id,
      school_id: schoolId,
      name: member.name,
      role: member.role,
      can_manage: member.canManage ? 1 : 0,
      publish_until: member.publishUntil,
      version: 1,
      reset_position: 0,
      joined_at: at,
      last_seen_at: null,
      removed_at: null,
    })
    .execute()
  await setGroups(trx, member.id, member.groupIds)
}

/** Raises the member's version if it still is `version`; false when someone else was faster. */
export async function claim(trx: Db, id: Id, version: number): Promise<boolean> {
  const claimed = await trx
    .updateTable('member')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

export async function edit(trx: Db, member: Member): Promise<void> {
  await trx
    .updateTable('member')
    .set({ name: member.name, can_manage: member.canManage ? 1 : 0, publish_until: member.publishUntil })
    .where('id', '=', member.id)
    .execute()
}

/** Moves the member to other groups: devices behind `position` read their feed anew. */
export async function regroup(trx: Db, id: Id, groupIds: readonly Id[], position: number): Promise<void> {
  await trx.deleteFrom('member_group').where('member_id', '=', id).execute()
  await setGroups(trx, id, groupIds)
  await trx.updateTable('member').set({ reset_position: position }).where('id', '=', id).execute()
}

/** Ends the membership with every session, code and slip of theirs, their e-mail address, and every unused slip that they made: a slip kept in a pocket is a way back in. */
export async function remove(trx: Db, id: Id, at: At): Promise<void> {
  await trx.updateTable('member').set({ removed_at: at }).where('id', '=', id).execute()
  await trx.updateTable('session').set({ ended_at: at }).where('member_id', '=', id).where('ended_at', 'is', null).execute()
  await mailAddresses.remove(trx, id)
  await trx
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where((where) => where.or([where('member_id', '=', id), where('created_by', '=', id)]))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function countHeads(db: Db, schoolId: Id): Promise<number> {
  return (await present(db, schoolId).where('role', '=', 'head').execute()).length
}

function present(db: Db, schoolId: Id) {
  return db.selectFrom('member').selectAll().where('school_id', '=', schoolId).where('removed_at', 'is', null)
}

async function setGroups(trx: Db, id: Id, groupIds: readonly Id[]): Promise<void> {
  const rows = [...new Set(groupIds)].map((groupId) => ({ member_id: id, group_id: groupId }))
  if (rows.length > 0) await trx.insertInto('member_group').values(rows).execute()
}

function asMember(row: MemberRow, groupIds: Id[]): Member {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    groupIds,
    canManage: row.can_manage === 1,
    publishUntil: row.publish_until,
  }
}
