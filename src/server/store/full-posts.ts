// Posts as their authors and the reviewers see them, in every state.

import type { FullPost } from '../../api/contract/posts.ts'
import type { Id } from '../../domain/id.ts'
import * as attachments from './attachments.ts'
import type { Db } from './db.ts'
import { shownPhotos } from './feed-posts.ts'
import { asPost } from './posts.ts'

const MOST = 100

/** The last hundred posts of an author, the newest first. */
export async function mine(db: Db, schoolId: Id, authorId: Id): Promise<FullPost[]> {
  const query = posts(db, schoolId).where('post.author_id', '=', authorId)
  return complete(db, await query.orderBy('post.received_at', 'desc').orderBy('post.id', 'desc').limit(MOST).execute())
}

/** What waits for a decision, the oldest first. */
export async function pending(db: Db, schoolId: Id): Promise<FullPost[]> {
  const query = posts(db, schoolId).where('post.state', '=', 'pending')
  return complete(db, await query.orderBy('post.received_at').orderBy('post.id').execute())
}

export async function find(db: Db, schoolId: Id, id: Id): Promise<FullPost | null> {
  const [post] = await complete(db, await posts(db, schoolId).where('post.id', '=', id).execute())
  return post ?? null
}

function posts(db: Db, schoolId: Id) {
  return db
    .selectFrom('post')
    .innerJoin('member', 'member.id', 'post.author_id')
    .where('post.school_id', '=', schoolId)
    .selectAll('post')
    .select('member.name as author_name')
}

async function complete(db: Db, rows: Awaited<ReturnType<ReturnType<typeof posts>['execute']>>): Promise<FullPost[]> {
  const photos = await attachments.photosOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const { id, state, submission, authorId, receivedAt, publishedAt, reason } = asPost(row)
    const shown = shownPhotos({ submission }, photos)
    return { id, state, submission, authorId, authorName: row.author_name, receivedAt, publishedAt, reason, photos: shown }
  })
}
