// Who is told what at once: written in the transaction of the publication or the trip update itself, so that a crash loses none.
import type { Id } from '../../domain/id.ts'
import { choiceFor, loudFrom } from '../../domain/notification.ts'
import { type At, HOUR } from '../../domain/time.ts'
import type { Trip } from '../../domain/trip.ts'
import * as choices from '../store/choices.ts'
import type { Db } from '../store/db.ts'
import * as letters from '../store/letters.ts'
import * as addresses from '../store/mail-addresses.ts'
import type { Post } from '../store/posts.ts'
import * as pushes from '../store/pushes.ts'
import * as subscriptions from '../store/subscriptions.ts'
import { readersOf } from './reach.ts'

/** After so long it is no news any more. */
const FRESH = { post: 20 * HOUR, trip: 6 * HOUR }

/** Those who want posts of these groups at once, when the night is over. Called for the first publication of a post. */
export async function announcePost(trx: Db, post: Post, eventId: Id, at: At): Promise<void> {
  const readers = readersOf(post.schoolId, post.submission.audience)
  const isFor: News['isFor'] = ({ id, choices: theirs }) => id !== post.authorId && choiceFor(readers, theirs) === 'instant'
  const from = loudFrom(Date.parse(at))
  await announce(trx, { schoolId: post.schoolId, eventId, kind: 'post', subjectId: post.id, from, isFor })
}

/** Every family of the trip's groups, at once, by day and night. What still waits of older news of this trip is taken back. */
export async function announceTrip(trx: Db, schoolId: Id, trip: Trip, eventId: Id, at: At): Promise<void> {
  await pushes.dropWaitingTrip(trx, trip.id)
  await letters.dropWaitingTrip(trx, trip.id)
  const isFor: News['isFor'] = ({ isFamily, choices: theirs }) => isFamily && trip.groupIds.some((id) => theirs.has(id))
  await announce(trx, { schoolId, eventId, kind: 'trip', subjectId: trip.id, from: Date.parse(at), isFor })
}

/** `from` in ms since 1970. */
type News = {
  schoolId: Id
  eventId: Id
  kind: 'post' | 'trip'
  subjectId: Id
  from: number
  isFor: (listener: choices.Listener) => boolean
}

/** Posts wait for the digest where they go by e-mail. */
async function announce(trx: Db, { schoolId, eventId, kind, subjectId, from, isFor }: News): Promise<void> {
  const browsers = await subscriptions.liveOf(trx, schoolId)
  const mailed = kind === 'trip' ? await addresses.confirmedOf(trx, schoolId) : []
  // Whom it is for is read only where somebody can be told.
  if (browsers.length + mailed.length === 0) return
  const listening = await choices.listeners(trx, schoolId)
  const isTold = ({ memberId }: { memberId: Id }) => {
    const listener = listening.get(memberId)
    return listener !== undefined && isFor(listener)
  }
  const times = { nextTryAt: new Date(from).toISOString(), expiresAt: new Date(from + FRESH[kind]).toISOString() }
  const pushed = browsers
    .filter(isTold)
    .map(({ id, memberId }) => ({ kind, subjectId, subscriptionId: id, memberId, postIds: [], ...times }))
  await pushes.add(trx, pushed, eventId)
  const written = mailed
    .filter(isTold)
    .map(({ id }) => ({ kind: 'trip' as const, subjectId, addressId: id, postIds: [], ...times }))
  await letters.add(trx, written, eventId)
}
