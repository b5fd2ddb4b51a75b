// Sessions: who is signed in on which device.
import { sql } from 'kysely'
import type { Id } from '../../domain/id.ts'
import type { Member, Policy } from '../../domain/member.ts'
import type { At } from '../../domain/time.ts'
import { ENGLISH, type Language } from '../../words/languages.ts'
import type { Db } from './db.ts'
import { prepared } from './prepared.ts'

/** Who asks: their session, membership and school. */
export type Caller = {
  sessionId: Id
  schoolId: Id
  policy: Policy
  member: Member
  /** Of the last change in the school, at this moment. */
  position: number
  resetPosition: number
  /** An ended session and one of a removed member are found as well, so that their device can be told. */
  standing: 'living' | 'ended' | 'removed'
  lastSeenAt: At
  /** In which this session's device is read. */
  language: Language
}

/** Asked with every request. */
const askSession = prepared((db, slot) =>
  db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member_id')
    .innerJoin('school', 'school.id', 'member.school_id')
    .where('session.token_hash', '=', slot.text('tokenHash'))
    .select(['session.id as session_id', 'session.ended_at', 'session.last_seen_at as session_seen_at', 'session.language'])
    .select(['member.id', 'member.name', 'member.role', 'member.can_manage', 'member.publish_until', 'member.removed_at'])
    .select(['member.reset_position', 'member.school_id', 'school.policy', 'school.position'])
    .select((row) =>
      row
        .selectFrom('member_group')
        .whereRef('member_group.member_id', '=', 'member.id')
        .select(sql<string>`json_group_array(group_id)`.as('ids'))
        .as('group_ids'),
    ),
)

/** The caller behind a session token's hash, or null for one that there never was. */
export async function findCaller(db: Db, tokenHash: string): Promise<Caller | null> {
  const [row] = await askSession(db, { tokenHash })
  if (!row) return null
  return {
    sessionId: row.session_id,
    schoolId: row.school_id,
    policy: row.policy,
    position: row.position,
    resetPosition: row.reset_position,
    standing: standingOf(row),
    lastSeenAt: row.session_seen_at,
    language: row.language,
    member: {
      id: row.id,
      name: row.name,
      role: row.role,
      groupIds: JSON.parse(row.group_ids ?? '[]') as Id[],
      canManage: row.can_manage === 1,
      publishUntil: row.publish_until,
    },
  }
}

function standingOf(row: { ended_at: At | null; removed_at: At | null }): Caller['standing'] {
  if (row.removed_at !== null) return 'removed'
  return row.ended_at === null ? 'living' : 'ended'
}

/** Notes that the member was here. */
export async function see(db: Db, caller: Caller, at: At): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: at }).where('id', '=', caller.sessionId).execute()
  await seeMember(db, caller.member.id, at)
}

/** In which language this device is read from now on. */
export async function speak(db: Db, sessionId: Id, language: Language): Promise<void> {
  await db.updateTable('session').set({ language }).where('id', '=', sessionId).execute()
}

/** Of staff alone: when a family was here is nobody's business (design: engagement without surveillance). */
async function seeMember(db: Db, id: Id, at: At): Promise<void> {
  await db.updateTable('member').set({ last_seen_at: at }).where('id', '=', id).where('role', '!=', 'family').execute()
}

/** Starts a session for a member on a device; the token itself is never kept. */
export async function start(
  db: Db,
  session: { id: Id; memberId: Id; tokenHash: string; deviceName: string; at: At },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      id: session.id,
      member_id: session.memberId,
      token_hash: session.tokenHash,
      device_name: session.deviceName,
      created_at: session.at,
      last_seen_at: session.at,
      ended_at: null,
    })
    .execute()
  await seeMember(db, session.memberId, session.at)
}

/** In which this member's device is read: of several, the one that was seen last. */
export async function languageOf(db: Db, memberId: Id): Promise<Language> {
  const last = db.selectFrom('session').where('member_id', '=', memberId).orderBy('last_seen_at', 'desc').select('language')
  return (await last.limit(1).executeTakeFirst())?.language ?? ENGLISH
}

/** Whose session it is or was; null for an id that there never was. */
export async function memberOf(db: Db, sessionId: Id): Promise<Id | null> {
  const row = await db.selectFrom('session').where('id', '=', sessionId).select('member_id').executeTakeFirst()
  return row?.member_id ?? null
}

/** Ends one living session of this member; false when there is none with this id. */
export async function end(db: Db, memberId: Id, sessionId: string, at: At): Promise<boolean> {
  const ended = await db
    .updateTable('session')
    .set({ ended_at: at })
    .where('id', '=', sessionId)
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Ends every living session of a member but one, and answers which. */
export async function endOthers(db: Db, memberId: Id, staysId: Id, at: At): Promise<Id[]> {
  const ended = await db
    .updateTable('session')
    .set({ ended_at: at })
    .where('member_id', '=', memberId)
    .where('id', '!=', staysId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}

/** The member's living sessions, the last used first. */
export async function listOf(db: Db, memberId: Id): Promise<{ id: Id; deviceName: string; createdAt: At; lastSeenAt: At }[]> {
  return db
    .selectFrom('session')
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .select(['id', 'device_name as deviceName', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .execute()
}
