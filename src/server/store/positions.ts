// The position in the change log: one counter per school, raised inside the writing transaction, so that it follows commit order.
import type { Id } from '../../domain/id.ts'
import type { Db } from './db.ts'

/** Raises the counter and answers its new value. Call it within the transaction that writes what changed. */
export async function nextPosition(trx: Db, schoolId: Id): Promise<number> {
  const row = await trx
    .updateTable('school')
    .set((set) => ({ position: set('position', '+', 1) }))
    .where('id', '=', schoolId)
    .returning('position')
    .executeTakeFirstOrThrow()
  return row.position
}
