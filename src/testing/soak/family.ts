// A family in the soak: a phone that is told by a push service in a bad mood, and whose card is read at the end.
import { contract } from '../../api/contract.ts'
import { PushMessage } from '../../domain/push-message.ts'
import { SECOND } from '../../domain/time.ts'
import { type Caller, createCaller } from '../caller.ts'
import type { Observation } from '../history/observation.ts'
import type { Answer, PushService, TestSubscription } from '../push-service.ts'
import type { School } from '../running/school.ts'
import type { Chance } from './random.ts'

const MOODS: readonly [Answer, ...Answer[]] = [
  { status: 201 },
  { status: 201 },
  { status: 500 },
  { status: 429, headers: { 'retry-after': '2' } },
  'silent',
]

export type Family = {
  tripId: string
  /** What its push service answers for a while. */
  changeMood: (chance: Chance) => void
  calm: () => void
  /** Whether the phone has been told of the trip since then (ms). */
  isTold: (sinceMs: number) => boolean
  /** What stands on its screens at the end. */
  look: (saw: (seen: Observation) => void) => Promise<void>
}

/** Sam of Oak, who wants posts at once. */
export async function startFamily(school: School, service: PushService, code: string): Promise<Family> {
  const sam = createCaller(school.directUrl)
  const me = await sam.call(contract.join.signIn, { code, deviceName: 'Sam' })
  const { publicKey } = await sam.call(contract.notifications.mine, {})
  const phone = service.subscribe(publicKey)
  await sam.call(contract.notifications.subscribe, phone.given)
  for (const readerId of [me.school.id, ...me.member.groupIds])
    await sam.call(contract.notifications.choose, { readerId, choice: 'instant' })
  const tripId = (await firstTrip(sam)).id
  return {
    tripId,
    changeMood: (chance) => phone.answer(chance.one(MOODS)),
    calm: () => phone.answer({ status: 201 }),
    isTold: (sinceMs) => tripNews(phone, tripId).some(({ at }) => at >= sinceMs),
    async look(saw) {
      const at = Date.now()
      for (const { notification, at: pushedAt } of read(phone))
        if (notification.data.kind === 'post')
          saw({ kind: 'pushed', at: pushedAt, postId: notification.data.postId, subscription: 'Sam' })
      const news = tripNews(phone, tripId)
      const shown = [...new Map(news.map(({ tag, status }) => [tag, status])).values()]
      saw({ kind: 'phone', at, subscription: 'Sam', tripId, pushedAt: news.map((one) => one.at), shown })
      const updateId = (await firstTrip(sam)).news.changes[0]?.id
      if (updateId !== undefined) saw({ kind: 'card', at, viewer: 'Sam', tripId, updateId })
    },
  }
}

/** Helen lets through what waits: families are pushed of it. */
export async function publishSome(helen: Caller): Promise<void> {
  const { posts } = await helen.call(contract.posts.pending, {})
  for (const { id, submission } of posts.slice(0, 3))
    await helen.call(contract.posts.publish, { version: submission.version }, { params: { id } })
}

/** Longest (ms) that a push may still wait for its turn when everything is well again. */
export const PUSHES_SETTLE = 90 * SECOND

async function firstTrip(sam: Caller) {
  const [trip] = (await sam.call(contract.trips.current, {})).trips
  if (!trip) throw new Error('The demo has no trip.')
  return trip
}

function read(phone: TestSubscription) {
  return phone.received().map(({ text, at }) => ({ at, notification: PushMessage.parse(JSON.parse(text)).notification }))
}

function tripNews(phone: TestSubscription, tripId: string) {
  return read(phone).flatMap(({ at, notification: { tag, data } }) =>
    data.kind === 'trip' && data.tripId === tripId ? [{ at, tag, status: data.status }] : [],
  )
}
