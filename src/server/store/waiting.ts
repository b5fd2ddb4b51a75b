// What pushes and letters have in common: each waits in a table of its own until it is sent, or dropped as no news any more.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'

type Later = { id: Id; attempts: number; nextTryAt: At; isClaimed: boolean }

/** What is done to the rows of one of the two tables. */
export function createWaiting(table: 'push' | 'letter') {
  return {
    /** Takes back what still waits for this trip: newer news takes its place. */
    async dropWaitingTrip(trx: Db, tripId: Id): Promise<void> {
      const waiting = trx.updateTable(table).set({ state: 'dropped' }).where('state', '=', 'waiting')
      await waiting.where('kind', '=', 'trip').where('subject_id', '=', tripId).execute()
    },

    /** Ends one that waits, or was claimed; false when it is in that state no more. */
    async end(db: Db, id: Id, state: 'sent' | 'dropped', from: 'waiting' | 'sent' = 'waiting'): Promise<boolean> {
      const ended = db.updateTable(table).set({ state }).where('id', '=', id).where('state', '=', from).returning('id')
      return (await ended.executeTakeFirst()) !== undefined
    },

    /** Once more, later. `isClaimed`: one that counts as sent, and surely was not; any other only while it still waits. */
    async postpone(db: Db, { id, attempts, nextTryAt, isClaimed }: Later): Promise<void> {
      const later = db.updateTable(table).set({ state: 'waiting', attempts, next_try_at: nextTryAt }).where('id', '=', id)
      await later.where('state', '=', isClaimed ? 'sent' : 'waiting').execute()
    },

    /** Those that were no news any more at this time. */
    async forgetBefore(db: Db, at: At): Promise<void> {
      await db.deleteFrom(table).where('expires_at', '<', at).execute()
    },
  }
}
