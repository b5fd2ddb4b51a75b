// What a digest tells of: posts that were published since the last one.
import type { Audience } from '../../domain/audience.ts'
import type { Id } from '../../domain/id.ts'
import type { Submission } from '../../domain/post.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import { isVisible } from './visible.ts'

export type DigestPost = { id: Id; authorId: Id; audience: Audience }

/** From `from` to just before `until`, so that none falls between two; those that are published now. */
export async function publishedBetween(db: Db, schoolId: Id, from: At, until: At): Promise<DigestPost[]> {
  const rows = await db
    .selectFrom('post')
    .where('school_id', '=', schoolId)
    .where('state', '=', 'published')
    .where('published_at', '>=', from)
    .where('published_at', '<', until)
    .select(['id', 'author_id', 'submission'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    authorId: row.author_id,
    audience: (JSON.parse(row.submission) as Submission).audience,
  }))
}

export async function setUntil(trx: Db, schoolId: Id, until: At): Promise<void> {
  await trx.updateTable('school').set({ digest_until: until }).where('id', '=', schoolId).execute()
}

/** How many of these posts this member may read now. */
export async function countReadable(db: Db, member: { id: Id; isFamily: boolean }, postIds: readonly Id[]): Promise<number> {
  if (postIds.length === 0) return 0
  const rows = await db
    .selectFrom('post')
    .where('post.id', 'in', postIds)
    .where((where) => isVisible(where, member.isFamily, member.id))
    .select('post.id')
    .execute()
  return rows.length
}
