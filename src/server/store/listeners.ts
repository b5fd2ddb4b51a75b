// Who opens a live stream: is their session alive, and where is the change log?
import type { Id } from '../../domain/id.ts'
import type { Db } from './db.ts'

/** The position of the last change, or null when the session has ended or its member was removed. */
export async function positionFor(db: Db, sessionId: Id): Promise<number | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member_id')
    .innerJoin('school', 'school.id', 'member.school_id')
    .where('session.id', '=', sessionId)
    .where('session.ended_at', 'is', null)
    .where('member.removed_at', 'is', null)
    .select('school.position')
    .executeTakeFirst()
  return row?.position ?? null
}
