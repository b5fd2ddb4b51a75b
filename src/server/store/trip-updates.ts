// What leaders said of their trips. Rows are never changed: the truth is reckoned from all of them. Weeks after the trip they go, and whom they reached with them.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { TripChange } from '../../domain/trip.ts'
import { inOrder, type TripUpdate } from '../../domain/trip-order.ts'
import type { Db } from './db.ts'

/** An update as the school keeps it. */
export type KeptUpdate = { tripId: Id; authorId: Id; update: TripUpdate; receivedAt: At }

export async function find(db: Db, id: Id): Promise<KeptUpdate | null> {
  const row = await db.selectFrom('trip_update').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const update = { id: row.id, status: row.status, etaAt: row.eta_at, stamp: JSON.parse(row.stamp) as TripUpdate['stamp'] }
  return { tripId: row.trip_id, authorId: row.author_id, update, receivedAt: row.received_at }
}

export async function add(trx: Db, { tripId, authorId, update, receivedAt }: KeptUpdate, writtenAt: At): Promise<void> {
  const { id, status, etaAt, stamp } = update
  await trx
    .insertInto('trip_update')
    .values({
      id,
      trip_id: tripId,
      author_id: authorId,
      device_id: stamp.deviceId,
      sequence: stamp.sequence,
      status,
      eta_at: etaAt,
      stamp: JSON.stringify(stamp),
      written_at: writtenAt,
      received_at: receivedAt,
    })
    .execute()
}

/** What each of the trips was told, in the order in which it was written. */
export async function listOf(db: Db, tripIds: readonly Id[]): Promise<Map<Id, TripChange[]>> {
  if (tripIds.length === 0) return new Map()
  const rows = await db.selectFrom('trip_update').selectAll().where('trip_id', 'in', tripIds).execute()
  const all = rows.map((row) => ({ ...row, deviceId: row.device_id, writtenAt: row.written_at }))
  const ordered = (id: Id) =>
    inOrder(all.filter((row) => row.trip_id === id)).map((row) => ({
      id: row.id,
      status: row.status,
      etaAt: row.eta_at,
      writtenAt: row.writtenAt,
    }))
  return new Map(tripIds.map((id) => [id, ordered(id)]))
}

/** What was said of trips that were over by then, and whom it reached. */
export async function forgetOfTripsOver(db: Db, by: At): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const over = trx.selectFrom('trip').where('ends_at', '<', by).select('id')
    const updates = trx.selectFrom('trip_update').where('trip_id', 'in', over)
    await trx.deleteFrom('trip_reach').where('update_id', 'in', updates.select('id')).execute()
    await trx.deleteFrom('trip_update').where('trip_id', 'in', over).execute()
  })
}
