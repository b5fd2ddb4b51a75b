// Who is told of what, when, and how often: against a push service that speaks the real protocol.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { PushMessage } from '../../domain/push-message.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { type CastSchool, type Person, startSchool } from '../../testing/cast.ts'
import { type PushService, startPushService, type TestSubscription } from '../../testing/push-service.ts'
import { send } from '../../testing/sending.ts'
import { createTeller, planTrip } from '../../testing/trips.ts'
import { runDigest } from './digest.ts'
import * as subscriptions from '../store/subscriptions.ts'

const { notifications, posts, people, join, trips } = contract
/** A Monday, ten in the morning. */
const TEN = Date.parse('2026-12-07T10:00:00.000Z')
let nowMs = TEN
let service: PushService
let school: CastSchool
let [pat, sam] = [] as unknown as [TestSubscription, TestSubscription]

beforeAll(async () => {
  const started = await startPushService({ now: () => nowMs })
  if (!started) throw new Error('There is no openssl here to make a certificate with.')
  service = started
})
afterAll(() => service.close())
beforeEach(async () => {
  nowMs = TEN
  school = await startSchool({
    now: () => new Date(nowMs).toISOString(),
    env: { PUSH_HOSTS: service.host },
    pushCa: service.ca,
  })
  school.server.startJobs()
  pat = await subscribe('family')
  sam = await subscribe('family2')
  return async () => {
    await school.close()
    expect(service.faults()).toEqual([])
  }
})

async function subscribe(person: Person): Promise<TestSubscription> {
  const { publicKey } = await school.as(person).call(notifications.mine, {})
  const subscription = service.subscribe(publicKey)
  await school.as(person).call(notifications.subscribe, subscription.given)
  return subscription
}

/** Time passes, and what is due is sent. */
async function settle(ms = 0): Promise<void> {
  nowMs += ms
  school.server.context.wakePushes()
  await school.server.settled()
}

const choose = (person: 'family' | 'family2', choice: 'instant' | 'off' | 'digest', readerId: string) =>
  school.as(person).call(notifications.choose, { readerId, choice })
const publish = async (groupId: string) => {
  const { id } = await send(school.as('staff'), [], { audience: { kind: 'groups', groupIds: [groupId] } })
  await school.as('head').call(posts.publish, { version: 1 }, { params: { id } })
  return id
}
const oakTrip = () => planTrip(school.as('office'), { groupIds: [school.groups.oak], leaderIds: [school.ids.tripLeader] }, nowMs)
const tara = () => createTeller(school.as('tripLeader'), () => nowMs)
const messages = (subscription: TestSubscription) =>
  subscription.received().map(({ text }) => PushMessage.parse(JSON.parse(text)).notification)

test('the coach rings the phones of its families at once, in the middle of the night, and nobody else’s', async () => {
  nowMs = TEN + 15 * HOUR
  const { id } = await oakTrip()
  await tara().tell(id, 'late', new Date(nowMs + HOUR).toISOString())
  await settle()
  expect(messages(sam)).toMatchObject([{ title: 'Late, back about 02:00', data: { kind: 'trip', tripId: id, status: 'late' } }])
  expect(messages(pat)).toEqual([])
})

test('of three things said while a phone was off, it shows the last', async () => {
  const { id } = await oakTrip()
  const teller = tara()
  for (const status of ['left', 'arrived', 'leaving'] as const) await teller.tell(id, status)
  await settle()
  expect(sam.collect()).toHaveLength(1)
  expect(messages(sam).at(-1)?.title).toBe('On the way back')
})

test('a day’s posts are one digest at half past five; on a day without any there is none, and none is told twice', async () => {
  await settle(DAY)
  expect(messages(pat)).toEqual([])
  await publish(school.groups.beech)
  await publish(school.groups.beech)
  await publish(school.groups.oak)
  await settle(7 * HOUR + 29 * MINUTE)
  expect(messages(pat)).toEqual([])
  await settle(MINUTE)
  await settle(MINUTE)
  expect(messages(pat)).toMatchObject([{ body: '2 new posts.', data: { kind: 'digest', count: 2 } }])
  expect(messages(sam)).toMatchObject([{ body: 'One new post.' }])
  await settle(DAY)
  expect(messages(pat)).toHaveLength(1)
})

test('a seeded month: each post is told once to each who wants it, in the digest of its day', async () => {
  let seed = 7
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const told: number[] = []
  for (let day = 0; day < 30; day++) {
    nowMs = TEN + day * DAY
    const count = Math.floor(chance() * 4)
    for (let post = 0; post < count; post++) await publish(school.groups.beech)
    const before = messages(pat).length
    await settle(7 * HOUR + 30 * MINUTE)
    // The server was stopped for the evening now and then, and looks again later.
    await settle(chance() < 0.3 ? 2 * HOUR : 0)
    const fresh = messages(pat).slice(before)
    expect(fresh.map(({ data }) => data)).toEqual(count > 0 ? [{ kind: 'digest', count }] : [])
    told.push(count)
  }
  expect(told.some((count) => count === 0)).toBe(true)
}, 60_000)

test('“at once” and “not at all” are chosen group by group; at night a post waits until seven', async () => {
  await choose('family', 'instant', school.groups.beech)
  await choose('family2', 'off', school.groups.oak)
  nowMs += MINUTE
  const id = await publish(school.groups.beech)
  await publish(school.groups.oak)
  await settle()
  expect(messages(pat)).toMatchObject([{ data: { kind: 'post', postId: id } }])
  await settle(7 * HOUR + 30 * MINUTE)
  expect([messages(pat).length, messages(sam).length]).toEqual([1, 0])
  nowMs = TEN + 11 * HOUR
  await publish(school.groups.beech)
  await settle()
  expect(messages(pat)).toHaveLength(1)
  await settle(10 * HOUR)
  expect(messages(pat)).toHaveLength(2)
  await expect(choose('family', 'off', school.groups.elm)).rejects.toMatchObject({ code: 'not_found' })
})

test('a post is pushed at most once, also where nobody can tell whether it arrived; the coach is told again until it did', async () => {
  await choose('family', 'instant', school.groups.beech)
  pat.answer({ status: 500 })
  await publish(school.groups.beech)
  await settle()
  pat.answer({ status: 201 })
  await settle(HOUR)
  expect(pat.asked()).toBe(1)
  sam.answer({ status: 500 })
  const { id } = await oakTrip()
  await tara().tell(id, 'left')
  await settle()
  sam.answer({ status: 201 })
  await settle(HOUR)
  expect(messages(sam)).toHaveLength(1)
})

test('a service that asks for patience gets it, and then the post', async () => {
  await choose('family', 'instant', school.groups.beech)
  pat.answer({ status: 429, headers: { 'retry-after': '600' } })
  await publish(school.groups.beech)
  await settle()
  pat.answer({ status: 201 })
  await settle(9 * MINUTE)
  expect(messages(pat)).toHaveLength(0)
  await settle(2 * MINUTE)
  expect(messages(pat)).toHaveLength(1)
})

test.each([410, 404, 302, 403])('a browser whose service answers %i is not told again', async (status) => {
  sam.answer({ status, headers: { location: 'https://127.0.0.1/' } })
  const { id } = await oakTrip()
  await tara().tell(id, 'left')
  await settle()
  expect((await school.as('family2').call(notifications.mine, {})).endpoint).toBeNull()
})

test('what is taken down, and whoever is removed or signs out, is pushed nothing that waited', async () => {
  await choose('family', 'instant', school.groups.beech)
  nowMs = TEN + 11 * HOUR
  const id = await publish(school.groups.beech)
  await school.as('head').call(posts.takeDown, {}, { params: { id } })
  await settle(10 * HOUR)
  expect(pat.asked()).toBe(0)
  nowMs += 15 * HOUR
  await publish(school.groups.beech)
  await school.as('head').call(people.removeMember, {}, { params: { id: school.ids.family } })
  await settle(10 * HOUR)
  expect(pat.asked()).toBe(0)
  await school.as('family2').call(join.endSession, {}, { params: { id: 'this' } })
  const trip = await oakTrip()
  await tara().tell(trip.id, 'left')
  await settle()
  expect(sam.asked()).toBe(0)
})

test('a digest counts nothing that was taken down since it was written', async () => {
  nowMs += MINUTE
  const gone = await publish(school.groups.beech)
  nowMs = TEN + 7 * HOUR + 30 * MINUTE
  const { context } = school.server
  await runDigest(context)
  await school.as('head').call(posts.takeDown, {}, { params: { id: gone } })
  await settle()
  expect(pat.asked()).toBe(0)
})

test('what waited of older news of a trip gives way to newer', async () => {
  sam.answer({ status: 503 })
  const { id } = await oakTrip()
  await tara().tell(id, 'left')
  await settle()
  await tara().tell(id, 'arrived')
  await settle()
  sam.answer({ status: 201 })
  await settle(HOUR)
  expect(messages(sam).map(({ title }) => title)).toEqual(['Arrived'])
})

test('news of a trip that was taken off is not pushed', async () => {
  sam.answer({ status: 503 })
  const { id } = await oakTrip()
  await tara().tell(id, 'left')
  await settle()
  await school.as('office').call(trips.remove, {}, { params: { id } })
  sam.answer({ status: 201 })
  await settle(HOUR)
  expect(messages(sam)).toEqual([])
})

test.each([
  ['a private address', 'https://10.0.0.7/push'],
  ['this very machine', 'https://127.0.0.1/push'],
  ['no TLS', 'http://fcm.googleapis.com/fcm/send/x'],
  ['another host', 'https://push.example.com/x'],
])('an address that is %s is refused when it is saved', async (_, endpoint) => {
  const { keys } = pat.given
  await expect(school.as('family').call(notifications.subscribe, { endpoint, keys })).rejects.toMatchObject({
    code: 'push.refused',
  })
})

test('keys that are none are refused, and however many browsers a member has, twenty are kept', async () => {
  const wrong = { ...pat.given, keys: { p256dh: 'x'.repeat(87), auth: 'short' } }
  await expect(school.as('family').call(notifications.subscribe, wrong)).rejects.toMatchObject({ code: 'push.refused' })
  const { db, newId, now } = school.server.context
  const { keys } = pat.given
  for (let count = 0; count < 60; count++) {
    const sessionId = newId()
    const session = { id: sessionId, member_id: school.ids.family, token_hash: sessionId, device_name: '', created_at: now() }
    await db
      .insertInto('session')
      .values({ ...session, last_seen_at: now() })
      .execute()
    const subscription = { id: newId(), memberId: school.ids.family, endpoint: `https://${service.host}/${count}`, keys }
    await subscriptions.put(db, { ...subscription, sessionId, at: now() })
  }
  const { id: schoolId } = (await school.as('head').call(join.me, {})).school
  const kept = await subscriptions.liveOf(db, schoolId)
  expect(kept.filter(({ memberId }) => memberId === school.ids.family)).toHaveLength(20)
})

test('before sending, an author reads how many families it reaches and how', async () => {
  const reach = (audience: Parameters<typeof send>[2]) =>
    school.as('staff').call(notifications.reach, { audience: audience?.audience ?? { kind: 'school' } })
  expect(await reach({ audience: { kind: 'school' } })).toEqual({ families: 2, atOnce: 0, inDigest: 2 })
  await choose('family', 'instant', school.groups.beech)
  const beech = { kind: 'groups' as const, groupIds: [school.groups.beech] }
  expect(await reach({ audience: beech })).toEqual({ families: 1, atOnce: 1, inDigest: 0 })
})
