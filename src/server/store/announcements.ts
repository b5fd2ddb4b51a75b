// Announcements: posts that wait on a device. The school can say later which of them never came (safety.md section 3, 3).
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'

/** Posts that may wait on the devices of one member: beyond, the oldest news is forgotten. */
export const MOST_ANNOUNCED = 1000

export type Waiting = { id: Id; writtenAt: At }

/** Notes what waits; what has arrived meanwhile is no news. */
export async function note(trx: Db, memberId: Id, deviceId: Id, waiting: readonly Waiting[], at: At): Promise<void> {
  for (const { id, writtenAt } of waiting) {
    if (await hasArrived(trx, id)) continue
    await trx
      .insertInto('announcement')
      .values({ post_id: id, member_id: memberId, device_id: deviceId, written_at: writtenAt, announced_at: at })
      .onConflict((conflict) => conflict.columns(['post_id', 'member_id']).doUpdateSet({ device_id: deviceId, announced_at: at }))
      .execute()
  }
  const theirs = trx.selectFrom('announcement').where('member_id', '=', memberId)
  const newest = theirs.orderBy('announced_at', 'desc').orderBy('written_at', 'desc').limit(MOST_ANNOUNCED).select('post_id')
  await trx.deleteFrom('announcement').where('member_id', '=', memberId).where('post_id', 'not in', newest).execute()
}

/** What this member announced since then, on any device, and was never received; the oldest first. */
export async function missing(db: Db, memberId: Id, since: At): Promise<Waiting[]> {
  return db
    .selectFrom('announcement')
    .where('member_id', '=', memberId)
    .where('announced_at', '>', since)
    .orderBy('written_at')
    .select(['post_id as id', 'written_at as writtenAt'])
    .execute()
}

/** The post has come. */
export async function remove(trx: Db, postId: Id): Promise<void> {
  await trx.deleteFrom('announcement').where('post_id', '=', postId).execute()
}

export async function forgetBefore(db: Db, at: At): Promise<void> {
  await db.deleteFrom('announcement').where('announced_at', '<', at).execute()
}

async function hasArrived(trx: Db, postId: Id): Promise<boolean> {
  return (await trx.selectFrom('post').where('id', '=', postId).select('id').executeTakeFirst()) !== undefined
}
