// What families read of a post, written once when it changes, so that a page of the feed is a join of texts.
import type { FeedPost, Photo } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import * as attachments from './attachments.ts'
import type { KeptPhoto } from './attachments.ts'
import type { Db } from './db.ts'
import { nextPosition } from './positions.ts'
import type { Post } from './posts.ts'
import * as search from './search/sqlite-search.ts'

/** Writes what is read of a published post, lets it be found, and remembers whom it has reached. */
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
  await search.put(trx, shown)
  await reach(trx, post)
}

/** Puts the new name of their author below published posts; answers the position of the last, or null where there is none. */
export async function renameAuthor(trx: Db, schoolId: Id, author: { id: Id; name: string }): Promise<number | null> {
  const posts = published(trx).where('author_id', '=', author.id)
  return rewrite(trx, schoolId, await posts.execute(), async (shown) => ({ ...shown, authorName: author.name }))
}

/** Reads the names of groups anew for the published posts of one that was renamed; answers as above. */
export async function renameGroup(trx: Db, schoolId: Id, groupId: Id): Promise<number | null> {
  const theirs = trx.selectFrom('post_group').where('group_id', '=', groupId).select('post_id')
  const posts = published(trx).where('id', 'in', theirs)
  return rewrite(trx, schoolId, await posts.execute(), async (shown) => ({ ...shown, groups: await groupNames(trx, shown.id) }))
}

type Written = { id: Id; feed_json: string }

function published(trx: Db) {
  const posts = trx.selectFrom('post').where('state', '=', 'published').where('feed_json', 'is not', null)
  return posts.orderBy('position').select(['id', 'feed_json']).$narrowType<Written>()
}

/** Each gets a position of its own, in the order that they had: a page of changes ends between two positions. */
async function rewrite(
  trx: Db,
  schoolId: Id,
  posts: Written[],
  change: (shown: FeedPost) => Promise<FeedPost>,
): Promise<number | null> {
  let position: number | null = null
  for (const { id, feed_json: before } of posts) {
    position = await nextPosition(trx, schoolId)
    const shown = await change(JSON.parse(before) as FeedPost)
    await trx
      .updateTable('post')
      .set({ feed_json: JSON.stringify(shown), position })
      .where('id', '=', id)
      .execute()
    await search.put(trx, shown)
  }
  return position
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
    .orderBy('group.ordinal')
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
