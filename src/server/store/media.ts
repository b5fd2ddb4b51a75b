// Whose eyes a photo may meet, asked anew for every request.
import type { Rendition } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import type { Db } from './db.ts'
import { isVisible } from './visible.ts'

export type Viewer = { schoolId: Id; memberId: Id; isFamily: boolean; canReview: boolean }

/**
 * The renditions of a photo that this viewer may see, else null. Published: whoever reads the post. Pending and returned:
 * its author and the reviewers. Removed: nobody.
 */
export async function renditionsFor(db: Db, id: Id, viewer: Viewer): Promise<Rendition[] | null> {
  const row = await db
    .selectFrom('attachment')
    .innerJoin('post', 'post.id', 'attachment.post_id')
    .where('attachment.id', '=', id)
    .where('attachment.removed_at', 'is', null)
    .where('post.school_id', '=', viewer.schoolId)
    .where('post.state', '!=', 'removed')
    .where((where) =>
      viewer.canReview
        ? where.lit(true)
        : where.or([isVisible(where, viewer.isFamily, viewer.memberId), where('post.author_id', '=', viewer.memberId)]),
    )
    .select('attachment.renditions')
    .executeTakeFirst()
  return row ? (JSON.parse(row.renditions) as Rendition[]) : null
}
