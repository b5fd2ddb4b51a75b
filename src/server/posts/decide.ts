// Decisions about a post: publication, return and takedown. Each binds to what was looked at and is checked at the moment of the act.
import { Refused } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import { nextState, type PostAct } from '../../domain/post-state.ts'
import type { At } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { announcePost } from '../notifications/announce.ts'
import { rightsNow } from '../rights-now.ts'
import type { Db } from '../store/db.ts'
import * as attachments from '../store/attachments.ts'
import * as deliveries from '../store/deliveries.ts'
import * as events from '../store/events.ts'
import * as feedPosts from '../store/feed-posts.ts'
import { nextPosition } from '../store/positions.ts'
import * as posts from '../store/posts.ts'
import type { Post } from '../store/posts.ts'
import type { Author } from './version.ts'
import { checkConsent } from './check.ts'

type Review = { trx: Db; post: Post; at: At; by: Author }

/** Publishes exactly this version. Throws post.state when it is no longer what was looked at, consent.* when a permission was withdrawn. */
export async function publish(context: Context, by: Author, postId: Id, version: number): Promise<void> {
  await review(context, by, postId, async ({ trx, post, at }) => {
    if (post.state === 'published' && post.version === version) return null
    await checkConsent(trx, by.schoolId, post.submission.consent)
    const publishedAt = post.publishedAt ?? at
    const position = await decide({ trx, post, at, by }, 'publication', { version, publishedAt })
    await feedPosts.write(trx, { ...post, state: 'published', publishedAt })
    const eventId = await events.record(trx, { ...actOf(by, postId, at), kind: 'post.published', detail: { version } })
    if (post.publishedAt === null) await announcePost(trx, post, eventId, at)
    return position
  })
}

/** Sends this version back to its author with a reason. */
export async function giveBack(context: Context, by: Author, postId: Id, version: number, reason: string): Promise<void> {
  await review(context, by, postId, async ({ trx, post, at }) => {
    if (post.state === 'returned' && post.version === version && post.reason === reason) return null
    const position = await decide({ trx, post, at, by }, 'return', { version, reason })
    await events.record(trx, { ...actOf(by, postId, at), kind: 'post.returned', detail: { version } })
    return position
  })
}

/**
 * Takes a post down, by its author or a reviewer; again is nothing. Answers the attachments whose files are now to be erased:
 * no row shows them any more.
 */
export async function takeDown(context: Context, by: Author, postId: Id): Promise<Id[]> {
  const removed: Id[] = []
  await act(context, by, postId, async ({ trx, post, at }, canReview) => {
    if (!canReview && post.authorId !== by.memberId) throw new Refused('not_found')
    if (post.state === 'removed') return null
    const position = await decide({ trx, post, at, by }, 'takedown', { version: post.version })
    removed.push(...(await attachments.removeOthers(trx, postId, [], at)))
    const eventId = await events.record(trx, { ...actOf(by, postId, at), kind: 'post.taken_down' })
    await deliveries.add(trx, 'erasure', removed, eventId, at)
    return position
  })
  return removed
}

type Work = (review: Review, canReview: boolean) => Promise<number | null>

async function review(context: Context, by: Author, postId: Id, work: Work): Promise<void> {
  await act(context, by, postId, async (found, canReview) => {
    if (!canReview) throw new Refused('not_found')
    return work(found, canReview)
  })
}

/** One transaction round one decision; `work` answers the new position, or null when there was nothing to do. */
async function act(context: Context, by: Author, postId: Id, work: Work): Promise<void> {
  const position = await context.db.transaction().execute(async (trx) => {
    const at = context.now()
    const rights = await rightsNow(trx, by.schoolId, by.memberId, at)
    const post = await posts.find(trx, by.schoolId, postId)
    if (!post) throw new Refused('not_found')
    return work({ trx, post, at, by }, rights.has('review'))
  })
  if (position === null) return
  context.live.changed(position)
  context.wakeJobs()
  context.wakePushes()
}

type Choice = { version: number; publishedAt?: At; reason?: string }

async function decide({ trx, post, at, by }: Review, kind: PostAct, choice: Choice): Promise<number> {
  const to = nextState(post.state, kind)
  if (!to) throw new Refused('post.state', { state: post.state, version: post.version })
  const position = await nextPosition(trx, by.schoolId)
  if (!(await posts.decide(trx, post.id, { from: post.state, to, position, at, ...choice })))
    throw new Refused('post.state', { state: post.state, version: post.version })
  return position
}

function actOf(by: Author, postId: Id, at: At) {
  return { schoolId: by.schoolId, byId: by.memberId, postId, at }
}
