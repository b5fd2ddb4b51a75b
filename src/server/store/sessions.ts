// Sessions: who is signed in on which device.
import type { Id } from '../../domain/id.ts'
import type { Member, Policy } from '../../domain/member.ts'
import type { Db } from './db.ts'

/** Who asks: their session, membership and school. */
export type Caller = { sessionId: Id; schoolId: Id; policy: Policy; member: Member; resetPosition: number; isRemoved: boolean }

/** The caller behind a session token's hash, or null. A removed member is found, marked, so that their device can be told. */
export async function findCaller(db: Db, tokenHash: string, _now: string): Promise<Caller | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member_id')
    .innerJoin('school', 'school.id', 'member.school_id')
    .where('session.token_hash', '=', tokenHash)
    .select(['session.id as session_id', 'session.ended_at', 'member.id', 'member.name', 'member.role', 'member.can_manage'])
    .select(['member.publish_until', 'member.removed_at', 'member.reset_position', 'member.school_id', 'school.policy'])
    .executeTakeFirst()
  if (!row || (row.ended_at !== null && row.removed_at === null)) return null
  const groups = await db.selectFrom('member_group').where('member_id', '=', row.id).select('group_id').execute()
  return {
    sessionId: row.session_id,
    schoolId: row.school_id,
    policy: row.policy,
    resetPosition: row.reset_position,
    isRemoved: row.removed_at !== null,
    member: {
      id: row.id,
      name: row.name,
      role: row.role,
      groupIds: groups.map((group) => group.group_id),
      canManage: row.can_manage === 1,
      publishUntil: row.publish_until,
    },
  }
}
