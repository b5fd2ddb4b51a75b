// Counts of families that were reached and that opened the feed, by group and week. Whose they are is never written.
import type { Id } from '../../domain/id.ts'
import type { Db } from './db.ts'

export type Counted = { groupId: Id; week: string; families: number; reached: number; opened: number }

/** Family members who were not removed, by group. */
export async function familiesByGroup(db: Db, schoolId: Id): Promise<Map<Id, number>> {
  const rows = await db
    .selectFrom('member_group')
    .innerJoin('member', 'member.id', 'member_group.member_id')
    .where('school_id', '=', schoolId)
    .where('role', '=', 'family')
    .where('removed_at', 'is', null)
    .groupBy('group_id')
    .select((of) => ['group_id as groupId', of.fn.countAll<number>().as('families')])
    .execute()
  return new Map(rows.map(({ groupId, families }) => [groupId, families]))
}

/** What is known of a group's week; nobody yet where nothing is. */
export async function find(db: Db, groupId: Id, week: string): Promise<Pick<Counted, 'reached' | 'opened'>> {
  const row = await db
    .selectFrom('engagement')
    .where('group_id', '=', groupId)
    .where('week', '=', week)
    .select(['reached', 'opened'])
    .executeTakeFirst()
  return row ?? { reached: 0, opened: 0 }
}

export async function put(db: Db, { groupId, ...counted }: Counted): Promise<void> {
  const { week: _, ...counts } = counted
  await db
    .insertInto('engagement')
    .values({ group_id: groupId, ...counted })
    .onConflict((conflict) => conflict.columns(['group_id', 'week']).doUpdateSet(counts))
    .execute()
}

/** All that is known of these groups, the oldest week first. */
export async function list(db: Db, groupIds: readonly Id[]): Promise<Counted[]> {
  return db
    .selectFrom('engagement')
    .where('group_id', 'in', groupIds)
    .orderBy('week')
    .select(['group_id as groupId', 'week', 'families', 'reached', 'opened'])
    .execute()
}

export async function forgetBefore(db: Db, week: string): Promise<void> {
  await db.deleteFrom('engagement').where('week', '<', week).execute()
}
