// Letters: e-mails to one address each, left by the commit that has news and kept until they are sent or too old.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import { newId } from '../context.ts'
import type { Db } from './db.ts'
import { createWaiting } from './waiting.ts'

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

export const { dropWaitingTrip, end, postpone, forgetBefore } = createWaiting('letter')

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

function waitingOnes(db: Db) {
  return db.selectFrom('letter').where('state', '=', 'waiting')
}
