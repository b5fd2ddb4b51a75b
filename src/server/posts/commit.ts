// The one transaction that makes a version of a post exist. It awaits nothing but queries.
import { Refused } from '../../api/problem.ts'
import { type PostState, nextState } from '../../domain/post-state.ts'
import type { Receipt } from '../../domain/post.ts'
import type { Context } from '../context.ts'
import { announcePost } from '../notifications/announce.ts'
import { rightsNow } from '../rights-now.ts'
import * as announcements from '../store/announcements.ts'
import * as attachments from '../store/attachments.ts'
import type { KeptPhoto } from '../store/attachments.ts'
import type { Db } from '../store/db.ts'
import * as deliveries from '../store/deliveries.ts'
import * as events from '../store/events.ts'
import * as feedPosts from '../store/feed-posts.ts'
import { nextPosition } from '../store/positions.ts'
import * as posts from '../store/posts.ts'
import type { Post } from '../store/posts.ts'
import * as uploads from '../store/uploads.ts'
import { checkConsent } from './check.ts'
import type { Version } from './version.ts'

export type Committed = { receipt: Receipt; position: number }

/** Writes event, post, attachments, receipt and jobs. Throws when rights or permissions have changed meanwhile. */
export async function commit(context: Context, trx: Db, version: Version, photos: readonly KeptPhoto[]): Promise<Committed> {
  const { postId, author, submission, manifestHash } = version
  const { schoolId, memberId } = author
  const receivedAt = context.now()
  const rights = await rightsNow(trx, schoolId, memberId, receivedAt)
  if (!rights.has('capture')) throw new Refused('not_found')
  await checkConsent(trx, schoolId, submission.consent)

  const current = await posts.find(trx, schoolId, postId)
  const state = stateOf(current, rights.has('publish'))
  const position = await nextPosition(trx, schoolId)
  const publishedAt = current?.publishedAt ?? (state === 'published' ? receivedAt : null)
  const post = { id: postId, schoolId, authorId: memberId, state, submission, receivedAt, publishedAt }
  await posts.accept(trx, { ...post, manifestHash, position })

  const eventId = await recordEvents(trx, version, state, receivedAt)
  const keptIds = photos.map((photo) => photo.id)
  for (const photo of photos) await attachments.add(trx, photo, { postId, authorId: memberId }, receivedAt)
  // What an edit has dropped is gone from this moment: no earlier version is ever shown again.
  const dropped = await attachments.removeOthers(trx, postId, keptIds, receivedAt)
  await uploads.remove(trx, keptIds)
  await announcements.remove(trx, postId)
  await deliveries.add(trx, 'renditions', photos.length > 0 ? [postId] : [], eventId, receivedAt)
  await deliveries.add(trx, 'erasure', dropped, eventId, receivedAt)
  if (state === 'published' && publishedAt) {
    const published = { ...post, publishedAt, version: submission.version, reason: null }
    await feedPosts.write(trx, published)
    if (!current?.publishedAt) await announcePost(trx, published, eventId, receivedAt)
  }
  return { receipt: { postId, version: submission.version, manifestHash, state, receivedAt }, position }
}

/** An edit goes back to review, as the table of states says; whoever may publish, publishes at once. */
function stateOf(current: Post | null, canPublish: boolean): PostState {
  const state = current ? nextState(current.state, 'edit') : 'pending'
  if (!state) throw new Refused('post.gone')
  return canPublish ? (nextState(state, 'publication') ?? state) : state
}

async function recordEvents(trx: Db, { postId, author, submission }: Version, state: PostState, at: string): Promise<string> {
  const act = { schoolId: author.schoolId, byId: author.memberId, postId, at }
  const detail = { version: submission.version, state, photos: submission.attachments.length, consent: submission.consent.kind }
  const eventId = await events.record(trx, { ...act, kind: 'post.submitted', detail })
  if (state === 'published') await events.record(trx, { ...act, kind: 'post.published', detail: { version: submission.version } })
  return eventId
}
