// Subscriptions: where a session's browser may be told of news. They end with their session.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Language } from '../../words/languages.ts'
import type { Db } from './db.ts'

export type Subscription = { id: Id; memberId: Id; endpoint: string; keys: { p256dh: string; auth: string }; language: Language }

/** Of one member; beyond, the oldest goes. */
export const MOST_OF_ONE = 20

/** Takes the place of the session's subscription, and of another's with the same address: that browser has changed hands. */
export async function put(trx: Db, subscription: Omit<Subscription, 'language'> & { sessionId: Id; at: At }): Promise<void> {
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
    .values({ id, session_id: sessionId, member_id: memberId, endpoint, ...keys, created_at: at })
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
    .select(['subscription.id', 'subscription.member_id', 'endpoint', 'p256dh', 'auth', 'session.language'])
}

type Row = { id: Id; member_id: Id; endpoint: string; p256dh: string; auth: string; language: Language }

function asSubscription({ id, member_id: memberId, endpoint, p256dh, auth, language }: Row): Subscription {
  return { id, memberId, endpoint, keys: { p256dh, auth }, language }
}
