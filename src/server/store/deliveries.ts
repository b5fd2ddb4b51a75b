// Deliveries: jobs that a commit left behind. They survive a crash and are tried again with backoff.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import { newId } from '../context.ts'
import type { Db } from './db.ts'
import type { DeliveryRow } from './tables.ts'

/** `subjectId`: a post whose renditions are to be made, or an attachment whose files are to be erased. */
export type Delivery = { id: Id; kind: DeliveryRow['kind']; subjectId: Id; attempts: number; nextTryAt: At }

export async function add(trx: Db, kind: Delivery['kind'], subjectIds: readonly Id[], eventId: Id, at: At): Promise<void> {
  if (subjectIds.length === 0) return
  await trx
    .insertInto('delivery')
    .values(
      subjectIds.map((subjectId) => ({
        id: newId(),
        event_id: eventId,
        kind,
        subject_id: subjectId,
        state: 'waiting' as const,
        attempts: 0,
        next_try_at: at,
      })),
    )
    .execute()
}

/** The one that has waited longest, due or not; null when none waits. */
export async function next(db: Db): Promise<Delivery | null> {
  const row = await db
    .selectFrom('delivery')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { id: row.id, kind: row.kind, subjectId: row.subject_id, attempts: row.attempts, nextTryAt: row.next_try_at }
}

export async function finish(db: Db, id: Id, state: 'done' | 'failed'): Promise<void> {
  await db.updateTable('delivery').set({ state }).where('id', '=', id).execute()
}

export async function postpone(db: Db, id: Id, attempts: number, nextTryAt: At): Promise<void> {
  await db.updateTable('delivery').set({ attempts, next_try_at: nextTryAt }).where('id', '=', id).execute()
}

/** Every job that was given up may be tried once more: what hindered it, a full disk or little memory, may be over. */
export async function retryFailed(db: Db, at: At): Promise<void> {
  await db.updateTable('delivery').set({ state: 'waiting', next_try_at: at }).where('state', '=', 'failed').execute()
}

/** Ends every waiting erasure of these attachments: their files are gone. */
export async function finishErasures(db: Db, attachmentIds: readonly Id[]): Promise<void> {
  if (attachmentIds.length === 0) return
  await db
    .updateTable('delivery')
    .set({ state: 'done' })
    .where('kind', '=', 'erasure')
    .where('subject_id', 'in', attachmentIds)
    .execute()
}
