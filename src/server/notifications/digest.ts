// The digest: once a day, how many posts there are that nobody was told of yet. None when there is nothing, nothing twice.
import type { Audience } from '../../domain/audience.ts'
import type { Id } from '../../domain/id.ts'
import { choiceFor, DIGEST_LATE, lastDigestAt } from '../../domain/notification.ts'
import { HOUR } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { readersOf } from './announce.ts'
import * as choices from '../store/choices.ts'
import * as digests from '../store/digests.ts'
import * as pushes from '../store/pushes.ts'
import * as schools from '../store/schools.ts'
import * as subscriptions from '../store/subscriptions.ts'

/** A phone that is off all evening hears of it in the morning; then it is no news any more. */
const FRESH = 15 * HOUR

/**
 * Writes the day's pushes when half past five has come and they are not written yet, in one transaction with the mark up to
 * which was told. Answers whether it did. One that was missed for hours is left to the next day's.
 */
export async function runDigest({ db, now }: Context): Promise<boolean> {
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
    const listening = await choices.listeners(trx, school.id)
    const times = { nextTryAt: due, expiresAt: new Date(dueMs + FRESH).toISOString() }
    const rows = (await subscriptions.liveOf(trx, school.id)).flatMap(({ id, memberId }) => {
      const theirs = listening.get(memberId)?.choices
      const told = theirs ? posts.filter((post) => isInDigest(post, school.id, memberId, theirs)).map((post) => post.id) : []
      if (told.length === 0) return []
      return [{ kind: 'digest' as const, subjectId: memberId, subscriptionId: id, postIds: told, ...times }]
    })
    await pushes.add(trx, rows, null)
    return true
  })
}

type Told = { authorId: Id; audience: Audience }

function isInDigest({ authorId, audience }: Told, schoolId: Id, memberId: Id, theirs: Parameters<typeof choiceFor>[1]): boolean {
  return authorId !== memberId && choiceFor(readersOf(schoolId, audience), theirs) === 'digest'
}
