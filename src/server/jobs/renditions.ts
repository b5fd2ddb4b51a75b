// The larger renditions of a post's photos, made after it is received; then the feed is told that there are more.
import type { Id } from '../../domain/id.ts'
import type { Context } from '../context.ts'
import { makeMissing } from '../media/renditions.ts'
import { inTurn } from '../media/turns.ts'
import * as attachments from '../store/attachments.ts'
import * as feedPosts from '../store/feed-posts.ts'
import { nextPosition } from '../store/positions.ts'
import * as posts from '../store/posts.ts'

/** Makes what is missing. Throws when a photo cannot be read: the delivery is then tried again. */
export async function makeRenditions(context: Context, postId: Id): Promise<void> {
  for (const photoId of (await attachments.photosOf(context.db, [postId])).keys())
    await inTurn(photoId, () => completePhoto(context, photoId))
  context.step('S10')
  await tellFeed(context, postId)
}

async function completePhoto(context: Context, id: Id): Promise<void> {
  const photo = await attachments.find(context.db, id)
  if (!photo || photo.isRemoved) return
  const renditions = await makeMissing(context.config, id, photo, photo.renditions)
  if (renditions.length === photo.renditions.length) return
  // Of a photo removed meanwhile nothing is noted; its erasure waits for this turn to end and takes the new files too.
  await attachments.setRenditions(context.db, id, renditions)
}

async function tellFeed(context: Context, postId: Id): Promise<void> {
  const position = await context.db.transaction().execute(async (trx) => {
    const post = await posts.findAnywhere(trx, postId)
    if (post?.state !== 'published' || post.publishedAt === null) return null
    await feedPosts.write(trx, { ...post, publishedAt: post.publishedAt })
    const raised = await nextPosition(trx, post.schoolId)
    await posts.raise(trx, postId, raised)
    return raised
  })
  if (position !== null) context.live.changed(position)
}
