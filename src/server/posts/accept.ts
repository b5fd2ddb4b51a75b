// A version of a post is accepted: once, whole, and only as long as everything that lets it pass still holds (safety.md section 2).
import { Refused } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import { canonical, type Receipt, type Submission } from '../../domain/post.ts'
import { hashOf } from '../codes.ts'
import type { Context } from '../context.ts'
import { keepPhoto } from '../media/keep.ts'
import { inTurn, inTurns } from '../media/turns.ts'
import * as attachments from '../store/attachments.ts'
import type { KeptPhoto } from '../store/attachments.ts'
import type { Db } from '../store/db.ts'
import * as posts from '../store/posts.ts'
import * as receipts from '../store/receipts.ts'
import { checkConsent, checkContent } from './check.ts'
import { commit } from './commit.ts'
import type { Author, Version } from './version.ts'

/** The receipt of this version: a new one, or the one it had. Throws the refusals that the contract names for posts.submit. */
export function accept(context: Context, author: Author, postId: Id, submission: Submission): Promise<Receipt> {
  const version = { postId, author, submission, manifestHash: hashOf(canonical(submission)) }
  return inTurn(`post ${postId}`, async () => (await knownReceipt(context.db, version)) ?? acceptNew(context, version))
}

async function acceptNew(context: Context, version: Version): Promise<Receipt> {
  const { author, submission } = version
  await checkContent(context.db, author.schoolId, submission)
  await checkConsent(context.db, author.schoolId, submission.consent)
  // Nobody touches a photo between the look at it and the row that speaks of it.
  const photoIds = submission.attachments.map((attachment) => attachment.id)
  const { receipt, position } = await inTurns(photoIds, async () => {
    const photos = await keepPhotos(context, version)
    return acceptWith(context, version, photos)
  })
  context.step('S8')
  if (position !== null) context.live.changed(position)
  context.wakeJobs()
  context.wakePushes()
  return receipt
}

type Accepted = { receipt: Receipt; position: number | null }

function acceptWith(context: Context, version: Version, photos: readonly KeptPhoto[]): Promise<Accepted> {
  return context.db.transaction().execute(async (trx) => {
    // A takedown may have come while the photos were looked at.
    const known = await knownReceipt(trx, version)
    if (known) return { receipt: known, position: null }
    context.step('S7')
    return commit(context, trx, version, photos)
  })
}

/**
 * The receipt of a version that was accepted before; null for one that is new. Throws not_found for another author's post,
 * post.gone after a takedown, post.conflict for other content under the same version.
 */
async function knownReceipt(db: Db, { postId, author, submission, manifestHash }: Version): Promise<Receipt | null> {
  const post = await posts.findAnywhere(db, postId)
  if (!post) return null
  if (post.authorId !== author.memberId) throw new Refused('not_found')
  if (post.state === 'removed') throw new Refused('post.gone')
  const { version } = submission
  const receipt = await receipts.find(db, postId, version)
  if (receipt && receipt.manifestHash === manifestHash) return { ...receipt, state: post.state }
  if (receipt || version < post.version) throw new Refused('post.conflict', { version: post.version })
  return null
}

/** Photos that an earlier version brought are kept as they are; every other one is checked and moved to its final place. */
async function keepPhotos(context: Context, { postId, author, submission }: Version): Promise<KeptPhoto[]> {
  const ended = await Promise.allSettled(
    submission.attachments.map(async (attachment) => {
      const committed = await attachments.find(context.db, attachment.id)
      if (!committed || (committed.isRemoved && committed.postId === postId && committed.authorId === author.memberId))
        return keepPhoto(context, author.memberId, attachment)
      if (committed.authorId !== author.memberId) throw new Refused('attachment.missing', { attachmentId: attachment.id })
      const isSame = committed.sha256 === attachment.sha256 && committed.size === attachment.size
      if (committed.postId !== postId || !isSame) throw new Refused('content.invalid', { why: 'attachment of another post' })
      return committed
    }),
  )
  // All have ended by now: none works on beyond its turn, whatever came of another.
  const failed = ended.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
  return ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
}
