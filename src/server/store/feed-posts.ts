// What families read of a post, written once when it changes, so that a page of the feed is a join of texts.
import type { FeedPost, Photo } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import * as attachments from './attachments.ts'
import type { KeptPhoto } from './attachments.ts'
import type { Db } from './db.ts'
import type { Post } from './posts.ts'

/** Writes what is read of a published post, and remembers whom it has reached. */
export async function write(trx: Db, post: Post & { publishedAt: At }): Promise<void> {
  const author = await trx.selectFrom('member').where('id', '=', post.authorId).select('name').executeTakeFirstOrThrow()
  const photos = await attachments.photosOf(trx, [post.id])
  const shown: FeedPost = {
    id: post.id,
    version: post.version,
    caption: post.submission.caption,
    tag: post.submission.tag,
    groups: await groupNames(trx, post.id),
    authorName: author.name,
    publishedAt: post.publishedAt,
    photos: shownPhotos(post, photos),
  }
  await trx
    .updateTable('post')
    .set({ feed_json: JSON.stringify(shown), was_published: 1 })
    .where('id', '=', post.id)
    .execute()
  await reach(trx, post)
}

/** The photos of the current version, in its order. */
export function shownPhotos({ submission }: Pick<Post, 'submission'>, photos: Map<Id, KeptPhoto>): Photo[] {
  return submission.attachments.flatMap(({ id, altText }) => {
    const photo = photos.get(id)
    if (!photo) return []
    const { width, height, thumbhash, renditions } = photo
    return [{ id, width, height, altText, thumbhash, renditions }]
  })
}

async function groupNames(trx: Db, postId: Id): Promise<string[]> {
  const rows = await trx
    .selectFrom('post_group')
    .innerJoin('group', 'group.id', 'post_group.group_id')
    .where('post_group.post_id', '=', postId)
    .orderBy('group.name')
    .select('group.name')
    .execute()
  return rows.map((row) => row.name)
}

async function reach(trx: Db, post: Post): Promise<void> {
  const { audience } = post.submission
  const readers = audience.kind === 'school' ? [post.schoolId] : [...new Set(audience.groupIds)]
  await trx
    .insertInto('post_reach')
    .values(readers.map((readerId) => ({ post_id: post.id, reader_id: readerId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
