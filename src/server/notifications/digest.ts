// The digest: once a day, how many posts there are that nobody was told of yet. None when there is nothing, nothing twice.
import type { Id } from '../../domain/id.ts'
import { choiceFor, DIGEST_LATE, lastDigestAt, type NotificationChoice } from '../../domain/notification.ts'
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
    if (!school || (school.digest_until ?? school.created_at) >= due) return false
    const posts = await digests.publishedBetween(trx, school.id, school.digest_until ?? school.created_at, due)
    await digests.setUntil(trx, school.id, due)
    if (posts.length === 0) return true
    const news = await newsOf(trx, school.id, posts, dueMs)
    const browsers = await subscriptions.liveOf(trx, school.id)
    const pushed = browsers.map(({ id, memberId }) => ({ subscriptionId: id, ...news(memberId, ['digest']) }))
    await pushes.add(trx, pushed.filter(isNews), null)
    const rings = new Set(browsers.map(({ memberId }) => memberId))
    const written = (config.mail ? await digestReaders(trx, school.id) : []).map(({ id, memberId }) => ({
      addressId: id,
      // Whoever wants posts at once and has no browser that rings would hear of them nowhere.
      ...news(memberId, rings.has(memberId) ? ['digest'] : ['digest', 'instant']),
    }))
    await letters.add(trx, written.filter(isNews), null)
    return true
  })
}

const isNews = ({ postIds }: { postIds: readonly Id[] }) => postIds.length > 0

/** What each member has not been told of, of these posts: those of groups that they hear of in one of these ways. */
async function newsOf(trx: Db, schoolId: Id, posts: readonly digests.DigestPost[], dueMs: number) {
  const listening = await choices.listeners(trx, schoolId)
  const times = { nextTryAt: new Date(dueMs).toISOString(), expiresAt: new Date(dueMs + FRESH).toISOString() }
  return (memberId: Id, heard: readonly NotificationChoice[]) => {
    const theirs = listening.get(memberId)?.choices
    const mine = posts.filter(({ authorId, audience }) => {
      const choice = theirs && authorId !== memberId ? choiceFor(readersOf(schoolId, audience), theirs) : null
      return choice !== null && heard.includes(choice)
    })
    return { kind: 'digest' as const, subjectId: memberId, postIds: mine.map(({ id }) => id), ...times }
  }
}
