// The digest: one a day, nothing twice.
import { expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { messages, publish, settle, TEN, notifiedSchool } from '../../testing/notified-school.ts'
import { runDigest } from './digest.ts'

const { posts } = contract
const here = notifiedSchool()

test('a day’s posts are one digest at half past five; on a day without any there is none, and none is told twice', async () => {
  await settle(here, DAY)
  expect(messages(here.pat)).toEqual([])
  await publish(here, here.school.groups.beech)
  await publish(here, here.school.groups.beech)
  await publish(here, here.school.groups.oak)
  await settle(here, 7 * HOUR + 29 * MINUTE)
  expect(messages(here.pat)).toEqual([])
  await settle(here, MINUTE)
  await settle(here, MINUTE)
  expect(messages(here.pat)).toMatchObject([{ body: '2 new posts.', data: { kind: 'digest', count: 2 } }])
  expect(messages(here.sam)).toMatchObject([{ body: 'One new post.' }])
  await settle(here, DAY)
  expect(messages(here.pat)).toHaveLength(1)
})

test('a seeded month: each post is told once to each who wants it, in the digest of its day', async () => {
  let seed = 7
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const told: number[] = []
  for (let day = 0; day < 30; day++) {
    here.nowMs = TEN + day * DAY
    const count = Math.floor(chance() * 4)
    for (let post = 0; post < count; post++) await publish(here, here.school.groups.beech)
    const before = messages(here.pat).length
    await settle(here, 7 * HOUR + 30 * MINUTE)
    // The server was stopped for the evening now and then, and looks again later.
    await settle(here, chance() < 0.3 ? 2 * HOUR : 0)
    const fresh = messages(here.pat).slice(before)
    expect(fresh.map(({ data }) => data)).toEqual(count > 0 ? [{ kind: 'digest', count }] : [])
    told.push(count)
  }
  expect(told.some((count) => count === 0)).toBe(true)
}, 60_000)

test('a digest counts nothing that was taken down since it was written', async () => {
  here.nowMs += MINUTE
  const gone = await publish(here, here.school.groups.beech)
  here.nowMs = TEN + 7 * HOUR + 30 * MINUTE
  const { context } = here.school.server
  await runDigest(context)
  await here.school.as('head').call(posts.takeDown, {}, { params: { id: gone } })
  await settle(here)
  expect(here.pat.asked()).toBe(0)
})
