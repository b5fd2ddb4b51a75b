// Pushes: the coach at once, posts as each has chosen, nothing that is gone, nothing twice.
import { expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import {
  choose,
  messages,
  oakTrip,
  publish,
  settle,
  tara,
  TEN,
  TO_DIGEST,
  notifiedSchool,
} from '../../testing/notified-school.ts'

const { join, notifications, people, posts, trips } = contract
const here = notifiedSchool()

test('the coach rings the phones of its families at once, in the middle of the night, and nobody else’s', async () => {
  here.nowMs = TEN + 15 * HOUR
  const { id } = await oakTrip(here)
  await tara(here).tell(id, 'late', new Date(here.nowMs + HOUR).toISOString())
  await settle(here)
  expect(messages(here.sam)).toMatchObject([
    { title: 'Late, back about 02:00', data: { kind: 'trip', tripId: id, status: 'late' } },
  ])
  expect(messages(here.pat)).toEqual([])
})

test('of three things said while a phone was off, it shows the last', async () => {
  const { id } = await oakTrip(here)
  const teller = tara(here)
  for (const status of ['left', 'arrived', 'leaving'] as const) await teller.tell(id, status)
  await settle(here)
  expect(here.sam.collect()).toHaveLength(1)
  expect(messages(here.sam).at(-1)?.title).toBe('On the way back')
})

test('“at once” and “not at all” are chosen group by group; at night a post waits until seven', async () => {
  await choose(here, 'family', 'instant', here.school.groups.beech)
  await choose(here, 'family2', 'off', here.school.groups.oak)
  here.nowMs += MINUTE
  const id = await publish(here, here.school.groups.beech)
  await publish(here, here.school.groups.oak)
  await settle(here)
  expect(messages(here.pat)).toMatchObject([{ data: { kind: 'post', postId: id } }])
  await settle(here, TO_DIGEST)
  expect([messages(here.pat).length, messages(here.sam).length]).toEqual([1, 0])
  here.nowMs = TEN + 11 * HOUR
  await publish(here, here.school.groups.beech)
  await settle(here)
  expect(messages(here.pat)).toHaveLength(1)
  await settle(here, 10 * HOUR)
  expect(messages(here.pat)).toHaveLength(2)
  await expect(choose(here, 'family', 'off', here.school.groups.elm)).rejects.toMatchObject({ code: 'not_found' })
})

test('who chooses in the evening not to hear of posts is not rung at seven, and who wants a digest finds them there', async () => {
  const { beech } = here.school.groups
  const evening = async (day: number) => {
    here.nowMs = TEN + day * DAY + 11 * HOUR
    await choose(here, 'family', 'instant', beech)
    await publish(here, beech)
    await settle(here)
  }
  await evening(0)
  await choose(here, 'family', 'off', beech)
  await settle(here, 10 * HOUR)
  await settle(here, 10 * HOUR + 30 * MINUTE)
  expect(messages(here.pat)).toEqual([])
  await evening(1)
  await choose(here, 'family', 'digest', beech)
  await settle(here, 10 * HOUR)
  expect(messages(here.pat)).toEqual([])
  await settle(here, 10 * HOUR + 30 * MINUTE)
  expect(messages(here.pat)).toMatchObject([{ data: { kind: 'digest', count: 1 } }])
})

test('a post is pushed at most once, also where nobody can tell whether it arrived; the coach is told again until it did', async () => {
  await choose(here, 'family', 'instant', here.school.groups.beech)
  here.pat.answer({ status: 500 })
  await publish(here, here.school.groups.beech)
  await settle(here)
  here.pat.answer({ status: 201 })
  await settle(here, HOUR)
  expect(here.pat.asked()).toBe(1)
  here.sam.answer({ status: 500 })
  const { id } = await oakTrip(here)
  await tara(here).tell(id, 'left')
  await settle(here)
  here.sam.answer({ status: 201 })
  await settle(here, HOUR)
  expect(messages(here.sam)).toHaveLength(1)
})

test('a service that asks for patience gets it, and then the post', async () => {
  await choose(here, 'family', 'instant', here.school.groups.beech)
  here.pat.answer({ status: 429, headers: { 'retry-after': '600' } })
  await publish(here, here.school.groups.beech)
  await settle(here)
  here.pat.answer({ status: 201 })
  await settle(here, 9 * MINUTE)
  expect(messages(here.pat)).toHaveLength(0)
  await settle(here, 2 * MINUTE)
  expect(messages(here.pat)).toHaveLength(1)
})

test.each([410, 404])('a browser whose service answers %i is not told again', async (status) => {
  here.sam.answer({ status })
  const { id } = await oakTrip(here)
  await tara(here).tell(id, 'left')
  await settle(here)
  expect((await here.school.as('family2').call(notifications.mine, {})).endpoint).toBeNull()
})

test('what is taken down, and whoever is removed or signs out, is pushed nothing that waited', async () => {
  await choose(here, 'family', 'instant', here.school.groups.beech)
  here.nowMs = TEN + 11 * HOUR
  const id = await publish(here, here.school.groups.beech)
  await here.school.as('head').call(posts.takeDown, {}, { params: { id } })
  await settle(here, 10 * HOUR)
  expect(here.pat.asked()).toBe(0)
  here.nowMs += 15 * HOUR
  await publish(here, here.school.groups.beech)
  await here.school.as('head').call(people.removeMember, {}, { params: { id: here.school.ids.family } })
  await settle(here, 10 * HOUR)
  expect(here.pat.asked()).toBe(0)
  await here.school.as('family2').call(join.endSession, {}, { params: { id: 'this' } })
  const trip = await oakTrip(here)
  await tara(here).tell(trip.id, 'left')
  await settle(here)
  expect(here.sam.asked()).toBe(0)
})

test('what waited of older news of a trip gives way to newer', async () => {
  here.sam.answer({ status: 503 })
  const { id } = await oakTrip(here)
  await tara(here).tell(id, 'left')
  await settle(here)
  await tara(here).tell(id, 'arrived')
  await settle(here)
  here.sam.answer({ status: 201 })
  await settle(here, HOUR)
  expect(messages(here.sam).map(({ title }) => title)).toEqual(['Arrived'])
})

test('news of a trip that was taken off is not pushed', async () => {
  here.sam.answer({ status: 503 })
  const { id } = await oakTrip(here)
  await tara(here).tell(id, 'left')
  await settle(here)
  await here.school.as('office').call(trips.remove, {}, { params: { id } })
  here.sam.answer({ status: 201 })
  await settle(here, HOUR)
  expect(messages(here.sam)).toEqual([])
})
