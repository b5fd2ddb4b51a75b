// The change log: one row per post, at the position of its last change, in commit order (design section 5).
import type { Id } from '../../domain/id.ts'
import type { Db } from './db.ts'
import { isVisible, wasVisible } from './visible.ts'

/** `feed_json` where the member may read the post now, null where it is gone for them. */
export type ChangeRow = { id: Id; position: number; feed_json: string | null }

/** What changed after a position for this member; what never was theirs to read is left out. At most `limit` rows. */
export async function after(
  db: Db,
  viewer: { schoolId: Id; memberId: Id; isFamily: boolean },
  position: number,
  limit: number,
): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('post')
    .where('post.school_id', '=', viewer.schoolId)
    .where('post.position', '>', position)
    .where((where) =>
      where.or([isVisible(where, viewer.isFamily, viewer.memberId), wasVisible(where, viewer.isFamily, viewer.memberId)]),
    )
    .select((select) => isVisible(select, viewer.isFamily, viewer.memberId).as('is_visible'))
    .select(['post.id', 'post.position', 'post.feed_json'])
    .orderBy('post.position')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, position: row.position, feed_json: row.is_visible ? row.feed_json : null }))
}
