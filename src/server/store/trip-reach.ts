// Whom the news of a trip reached: of trips alone this is kept (design: engagement without surveillance).
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'

/** The first time counts, of each. */
export async function note(db: Db, reach: { updateId: Id; memberId: Id; at: At; isOpened: boolean }): Promise<void> {
  const { updateId, memberId, at, isOpened } = reach
  await db
    .insertInto('trip_reach')
    .values({ update_id: updateId, member_id: memberId, delivered_at: at, opened_at: isOpened ? at : null })
    .onConflict((conflict) => conflict.columns(['update_id', 'member_id']).doNothing())
    .execute()
  if (!isOpened) return
  await db
    .updateTable('trip_reach')
    .set({ opened_at: at })
    .where('update_id', '=', updateId)
    .where('member_id', '=', memberId)
    .where('opened_at', 'is', null)
    .execute()
}

export type Reach = { memberId: Id; deliveredAt: At; openedAt: At | null }

export async function listOf(db: Db, updateId: Id): Promise<Reach[]> {
  const rows = db.selectFrom('trip_reach').where('update_id', '=', updateId)
  return rows.select(['member_id as memberId', 'delivered_at as deliveredAt', 'opened_at as openedAt']).execute()
}
