// Pushes: deliveries to one browser each, left by the commit that has news and kept until they are sent or too old.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import { newId } from '../context.ts'
import type { Db } from './db.ts'
import { createWaiting } from './waiting.ts'

export type PushKind = 'post' | 'trip' | 'digest'
export type Push = {
  id: Id
  kind: PushKind
  subjectId: Id
  subscriptionId: Id
  postIds: readonly Id[]
  attempts: number
  nextTryAt: At
  expiresAt: At
}
export type NewPush = Omit<Push, 'id' | 'attempts'> & { memberId: Id }

export const { dropWaitingTrip, end, postpone, forgetBefore } = createWaiting('push')

/** SQLite binds so many values at most; a row has eleven. */
const AT_ONCE = 500

export async function add(trx: Db, pushes: readonly NewPush[], eventId: Id | null): Promise<void> {
  for (let from = 0; from < pushes.length; from += AT_ONCE) {
    const rows = pushes.slice(from, from + AT_ONCE).map((push) => ({
      id: newId(),
      event_id: eventId,
      kind: push.kind,
      subject_id: push.subjectId,
      subscription_id: push.subscriptionId,
      member_id: push.memberId,
      state: 'waiting' as const,
      detail: JSON.stringify(push.postIds),
      attempts: 0,
      next_try_at: push.nextTryAt,
      expires_at: push.expiresAt,
    }))
    await trx.insertInto('push').values(rows).execute()
  }
}

/** Takes back what still waits of these posts: a digest tells of them. */
export async function dropWaitingPosts(trx: Db, postIds: readonly Id[]): Promise<void> {
  const waiting = trx.updateTable('push').set({ state: 'dropped' }).where('state', '=', 'waiting')
  await waiting.where('kind', '=', 'post').where('subject_id', 'in', postIds).execute()
}

/** Which of these posts each member was told of at once. */
export async function toldOf(db: Db, postIds: readonly Id[]): Promise<Map<Id, Set<Id>>> {
  const told = new Map<Id, Set<Id>>()
  const rows = db.selectFrom('push').where('kind', '=', 'post').where('subject_id', 'in', postIds).where('state', '=', 'sent')
  for (const { member_id: id, subject_id: postId } of await rows.select(['member_id', 'subject_id']).execute())
    if (id !== null) told.set(id, (told.get(id) ?? new Set()).add(postId))
  return told
}

/** News of trips, or all else; without what is under way. Older news that is on its way to a browser could arrive after the newer: that waits. */
export type Line = { isTrip: boolean; underWay: readonly Push[] }

/** Those that are due: digests last, the longest waiting first. */
export async function due(db: Db, now: At, most: number, line: Line): Promise<Push[]> {
  const rows = waitingOnes(db, line).where('next_try_at', '<=', now).selectAll()
  const ordered = rows
    .orderBy((row) => row('kind', '=', 'digest'))
    .orderBy('next_try_at')
    .orderBy('id')
  return (await ordered.limit(most).execute()).map((row) => ({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    subscriptionId: row.subscription_id,
    postIds: JSON.parse(row.detail) as Id[],
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    expiresAt: row.expires_at,
  }))
}

/** When the next one is due; null when none waits. */
export async function nextAt(db: Db, line: Line): Promise<At | null> {
  const next = waitingOnes(db, line).orderBy('next_try_at').select('next_try_at').limit(1)
  return (await next.executeTakeFirst())?.next_try_at ?? null
}

function waitingOnes(db: Db, { isTrip, underWay }: Line) {
  const waiting = db
    .selectFrom('push')
    .where('state', '=', 'waiting')
    .where('kind', isTrip ? '=' : '!=', 'trip')
  if (underWay.length === 0) return waiting
  return isTrip
    ? waiting.where(
        'subscription_id',
        'not in',
        underWay.map(({ subscriptionId }) => subscriptionId),
      )
    : waiting.where(
        'id',
        'not in',
        underWay.map(({ id }) => id),
      )
}
