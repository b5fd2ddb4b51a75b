// Who is pushed what: written in the transaction of the publication or the trip update itself, so that a crash loses none.
import { type Audience, isInAudience } from '../../domain/audience.ts'
import type { Id } from '../../domain/id.ts'
import { choiceFor, loudFrom } from '../../domain/notification.ts'
import { type At, HOUR } from '../../domain/time.ts'
import type { Trip } from '../../domain/trip.ts'
import * as choices from '../store/choices.ts'
import type { Db } from '../store/db.ts'
import type { Post } from '../store/posts.ts'
import * as pushes from '../store/pushes.ts'
import * as subscriptions from '../store/subscriptions.ts'

/** After so long it is no news any more. */
const FRESH = { post: 20 * HOUR, trip: 6 * HOUR }

/** Those who want posts of these groups at once, when the night is over. Called for the first publication of a post. */
export async function announcePost(trx: Db, post: Post, eventId: Id, at: At): Promise<void> {
  const readers = readersOf(post.schoolId, post.submission.audience)
  const listening = await choices.listeners(trx, post.schoolId)
  const from = loudFrom(Date.parse(at))
  await add(trx, post.schoolId, eventId, {
    kind: 'post',
    subjectId: post.id,
    from,
    until: from + FRESH.post,
    isFor: (memberId) => {
      const listener = listening.get(memberId)
      return listener !== undefined && memberId !== post.authorId && choiceFor(readers, listener.choices) === 'instant'
    },
  })
}

/** Every family of the trip's groups, at once, by day and night. What still waits of older news of this trip is taken back. */
export async function announceTrip(trx: Db, schoolId: Id, trip: Trip, eventId: Id, at: At): Promise<void> {
  await pushes.dropWaitingTrip(trx, trip.id)
  const listening = await choices.listeners(trx, schoolId)
  const from = Date.parse(at)
  await add(trx, schoolId, eventId, {
    kind: 'trip',
    subjectId: trip.id,
    from,
    until: from + FRESH.trip,
    isFor: (memberId) => {
      const listener = listening.get(memberId)
      return listener !== undefined && listener.isFamily && trip.groupIds.some((id) => listener.choices.has(id))
    },
  })
}

/** The groups, or the school, that a post is for. */
export function readersOf(schoolId: Id, audience: Audience): readonly Id[] {
  return audience.kind === 'school' ? [schoolId] : audience.groupIds
}

/** How many family members a post for this audience reaches, and how many hear of it how. */
export async function reachOf(db: Db, schoolId: Id, audience: Audience) {
  const readers = readersOf(schoolId, audience)
  const listening = [...(await choices.listeners(db, schoolId)).values()].filter(({ isFamily }) => isFamily)
  const reached = listening.filter(({ choices: theirs }) => isInAudience(audience, [...theirs.keys()]))
  const subscribed = new Set((await subscriptions.liveOf(db, schoolId)).map(({ memberId }) => memberId))
  const hearing = reached.filter(({ id }) => subscribed.has(id)).map(({ choices: theirs }) => choiceFor(readers, theirs))
  const count = (choice: string) => hearing.filter((each) => each === choice).length
  return { families: reached.length, atOnce: count('instant'), inDigest: count('digest') }
}

type News = { kind: 'post' | 'trip'; subjectId: Id; from: number; until: number; isFor: (memberId: Id) => boolean }

async function add(trx: Db, schoolId: Id, eventId: Id, { kind, subjectId, from, until, isFor }: News): Promise<void> {
  const meant = (await subscriptions.liveOf(trx, schoolId)).filter(({ memberId }) => isFor(memberId))
  const times = { nextTryAt: new Date(from).toISOString(), expiresAt: new Date(until).toISOString() }
  const rows = meant.map(({ id }) => ({ kind, subjectId, subscriptionId: id, postIds: [], ...times }))
  await pushes.add(trx, rows, eventId)
}
