// Letters: e-mails to one address each, left by the commit that has news and kept until they are sent or too old.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import { newId } from '../context.ts'
import type { Db } from './db.ts'

export type LetterKind = 'confirm' | 'trip' | 'digest'
export type Letter = {
  id: Id
  kind: LetterKind
  subjectId: Id
  addressId: Id
  postIds: readonly Id[]
  attempts: number
  nextTryAt: At
  expiresAt: At
}
export type NewLetter = Omit<Letter, 'id' | 'attempts'> & { id?: Id }

/** SQLite binds so many values at most; a row has ten. */
const AT_ONCE = 500

export async function add(trx: Db, letters: readonly NewLetter[], eventId: Id | null): Promise<void> {
  for (let from = 0; from < letters.length; from += AT_ONCE) {
    const rows = letters.slice(from, from + AT_ONCE).map((letter) => ({
      id: letter.id ?? newId(),
      event_id: eventId,
      kind: letter.kind,
      subject_id: letter.subjectId,
      address_id: letter.addressId,
      state: 'waiting' as const,
      detail: JSON.stringify(letter.postIds),
      attempts: 0,
      next_try_at: letter.nextTryAt,
      expires_at: letter.expiresAt,
    }))
    await trx.insertInto('letter').values(rows).execute()
  }
}

/** Takes back what still waits for this trip: newer news takes its place. */
export async function dropWaitingTrip(trx: Db, tripId: Id): Promise<void> {
  const waiting = trx.updateTable('letter').set({ state: 'dropped' }).where('state', '=', 'waiting')
  await waiting.where('kind', '=', 'trip').where('subject_id', '=', tripId).execute()
}

/** Those that are due: trips before all else, digests last, the longest waiting first. */
export async function due(db: Db, now: At, most: number): Promise<Letter[]> {
  const rows = waitingOnes(db).where('next_try_at', '<=', now).selectAll()
  const ordered = rows.orderBy((row) => row('kind', '!=', 'trip')).orderBy((row) => row('kind', '=', 'digest'))
  return (await ordered.orderBy('next_try_at').orderBy('id').limit(most).execute()).map((row) => ({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    addressId: row.address_id,
    postIds: JSON.parse(row.detail) as Id[],
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    expiresAt: row.expires_at,
  }))
}

/** When the next one is due; null when none waits. */
export async function nextAt(db: Db): Promise<At | null> {
  const next = waitingOnes(db).orderBy('next_try_at').select('next_try_at').limit(1)
  return (await next.executeTakeFirst())?.next_try_at ?? null
}

/** Ends one that waits; false when it does no more. */
export async function end(db: Db, id: Id, state: 'sent' | 'dropped'): Promise<boolean> {
  const ended = db.updateTable('letter').set({ state }).where('id', '=', id).where('state', '=', 'waiting').returning('id')
  return (await ended.executeTakeFirst()) !== undefined
}

/** Once more, later. `isClaimed`: one that counts as sent, and surely was not; any other only while it still waits. */
export async function postpone(
  db: Db,
  { id, attempts, nextTryAt, isClaimed }: Pick<Letter, 'id' | 'attempts' | 'nextTryAt'> & { isClaimed: boolean },
): Promise<void> {
  const later = db.updateTable('letter').set({ state: 'waiting', attempts, next_try_at: nextTryAt }).where('id', '=', id)
  await later.where('state', '=', isClaimed ? 'sent' : 'waiting').execute()
}

/** Those that were no news any more at this time. */
export async function forgetBefore(db: Db, at: At): Promise<void> {
  await db.deleteFrom('letter').where('expires_at', '<', at).execute()
}

function waitingOnes(db: Db) {
  return db.selectFrom('letter').where('state', '=', 'waiting')
}
