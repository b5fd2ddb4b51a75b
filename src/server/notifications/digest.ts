// The digest: once a day, how many posts there are that nobody was told of yet. None when there is nothing, nothing twice.
import type { Id } from '../../domain/id.ts'
import { choiceFor, DIGEST_LATE, lastDigestAt } from '../../domain/notification.ts'
import { HOUR } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { digestReaders } from './digest-readers.ts'
import { readersOf } from './reach.ts'
import * as choices from '../store/choices.ts'
import type { Db } from '../store/db.ts'
import * as digests from '../store/digests.ts'
import * as letters from '../store/letters.ts'
import * as pushes from '../store/pushes.ts'
import * as schools from '../store/schools.ts'
import * as subscriptions from '../store/subscriptions.ts'

/** A phone that is off all evening hears of it in the morning; then it is no news any more. */
const FRESH = 15 * HOUR

/**
 * Writes the day's pushes and letters when half past five has come and they are not written yet, in one transaction with the mark up to
 * which was told. Answers whether it did. One that was missed for hours is left to the next day's.
 */
export async function runDigest({ db, now, config }: Context): Promise<boolean> {
  const nowMs = Date.parse(now())
  const dueMs = lastDigestAt(nowMs)
  const due = new Date(dueMs).toISOString()
  if (nowMs - dueMs > DIGEST_LATE) return false
  return db.transaction().execute(async (trx) => {
    const school = await schools.findOnly(trx)
    if (!school || school.digest_until >= due) return false
    const posts = await digests.publishedBetween(trx, school.id, school.digest_until, due)
    await digests.setUntil(trx, school.id, due)
    if (posts.length === 0) return true
    const news = await newsOf(trx, school.id, posts, dueMs)
    const browsers = await subscriptions.liveOf(trx, school.id)
    await pushes.add(
      trx,
      browsers.map(({ id, memberId }) => ({ subscriptionId: id, memberId, ...news(memberId) })).filter(isNews),
      null,
    )
    const written = config.mail ? await digestReaders(trx, school.id) : []
    await letters.add(trx, written.map(({ id, memberId }) => ({ addressId: id, ...news(memberId) })).filter(isNews), null)
    return true
  })
}

const isNews = ({ postIds }: { postIds: readonly Id[] }) => postIds.length > 0

/** What each member wants to hear of these posts and was not told: also what came while they wanted a digest, or had no browser that rings. */
async function newsOf(trx: Db, schoolId: Id, posts: readonly digests.DigestPost[], dueMs: number) {
  const listening = await choices.listeners(trx, schoolId)
  const postIds = posts.map(({ id }) => id)
  // One that no service has taken so far would come later than the digest, or never.
  await pushes.dropWaitingPosts(trx, postIds)
  const told = await pushes.toldOf(trx, postIds)
  const times = { nextTryAt: new Date(dueMs).toISOString(), expiresAt: new Date(dueMs + FRESH).toISOString() }
  return (memberId: Id) => {
    const theirs = listening.get(memberId)?.choices ?? new Map()
    const mine = posts.filter(({ id, authorId, audience }) => {
      const choice = authorId === memberId ? null : choiceFor(readersOf(schoolId, audience), theirs)
      return choice !== null && choice !== 'off' && !told.get(memberId)?.has(id)
    })
    return { kind: 'digest' as const, subjectId: memberId, postIds: mine.map(({ id }) => id), ...times }
  }
}
