// Subscriptions: where a session's browser may be told of news. They end with their session.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Language } from '../../words/languages.ts'
import type { Db } from './db.ts'

/** `refusedDays`: on how many days its service refused what the school sent, since it last took something. */
export type Subscription = NewSubscription & { language: Language; refusedDays: number }
type NewSubscription = { id: Id; memberId: Id; endpoint: string; keys: { p256dh: string; auth: string } }

/** Of one member; beyond, the oldest goes. */
export const MOST_OF_ONE = 20

/** Takes the place of the session's subscription, and of another's with the same address: that browser has changed hands. */
export async function put(trx: Db, subscription: NewSubscription & { sessionId: Id; at: At }): Promise<void> {
  const { id, memberId, endpoint, keys, sessionId, at } = subscription
  await trx
    .deleteFrom('subscription')
    .where((where) => where.or([where('session_id', '=', sessionId), where('endpoint', '=', endpoint)]))
    .execute()
  const others = await trx
    .selectFrom('subscription')
    .where('member_id', '=', memberId)
    .orderBy('created_at', 'desc')
    .select('id')
    .execute()
  const superfluous = others.slice(MOST_OF_ONE - 1).map((each) => each.id)
  if (superfluous.length > 0) await trx.deleteFrom('subscription').where('id', 'in', superfluous).execute()
  await trx
    .insertInto('subscription')
    .values({ id, session_id: sessionId, member_id: memberId, endpoint, ...keys, created_at: at, refused_days: 0 })
    .execute()
}

export async function endpointOf(db: Db, sessionId: Id): Promise<string | null> {
  const row = db.selectFrom('subscription').where('session_id', '=', sessionId).select('endpoint')
  return (await row.executeTakeFirst())?.endpoint ?? null
}

export async function removeOf(db: Db, sessionId: Id): Promise<void> {
  await db.deleteFrom('subscription').where('session_id', '=', sessionId).execute()
}

export async function remove(db: Db, id: Id): Promise<void> {
  await db.deleteFrom('subscription').where('id', '=', id).execute()
}

/** Its service refused on this day (YYYY-MM-DD); answers on how many days so far. */
export async function noteRefused(db: Db, id: Id, day: string): Promise<number> {
  await db
    .updateTable('subscription')
    .set((row) => ({ refused_on: day, refused_days: row('refused_days', '+', 1) }))
    .where('id', '=', id)
    .where((row) => row.or([row('refused_on', 'is', null), row('refused_on', '!=', day)]))
    .execute()
  const found = await db.selectFrom('subscription').where('id', '=', id).select('refused_days').executeTakeFirst()
  return found?.refused_days ?? 0
}

/** Its service has taken something. */
export async function forgive(db: Db, id: Id): Promise<void> {
  await db.updateTable('subscription').set({ refused_on: null, refused_days: 0 }).where('id', '=', id).execute()
}

/** Those of sessions that are over. They are used no more in any case. */
export async function removeEnded(db: Db): Promise<void> {
  const ended = db.selectFrom('session').where('ended_at', 'is not', null).select('id')
  await db.deleteFrom('subscription').where('session_id', 'in', ended).execute()
}

/** One whose session is alive and whose member belongs to the school, or null. */
export async function findLive(db: Db, id: Id): Promise<Subscription | null> {
  const row = await live(db).where('subscription.id', '=', id).executeTakeFirst()
  return row ? asSubscription(row) : null
}

/** Every live one of these members. */
export async function liveOf(db: Db, schoolId: Id): Promise<Subscription[]> {
  return (await live(db).where('member.school_id', '=', schoolId).execute()).map(asSubscription)
}

function live(db: Db) {
  return db
    .selectFrom('subscription')
    .innerJoin('session', 'session.id', 'subscription.session_id')
    .innerJoin('member', 'member.id', 'subscription.member_id')
    .where('session.ended_at', 'is', null)
    .where('member.removed_at', 'is', null)
    .select(['subscription.id', 'subscription.member_id', 'endpoint', 'p256dh', 'auth', 'session.language', 'refused_days'])
}

type Row = { id: Id; member_id: Id; endpoint: string; p256dh: string; auth: string; language: Language; refused_days: number }

function asSubscription({
  id,
  member_id: memberId,
  endpoint,
  p256dh,
  auth,
  language,
  refused_days: refusedDays,
}: Row): Subscription {
  return { id, memberId, endpoint, keys: { p256dh, auth }, language, refusedDays }
}
