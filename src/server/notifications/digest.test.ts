// The digest: one a day, nothing twice.
import { expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import type { NotificationChoice } from '../../domain/notification.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { choose, messages, publish, settle, TEN, TO_DIGEST, notifiedSchool } from '../../testing/notified-school.ts'
import { runDigest } from './digest.ts'

const { notifications, posts } = contract
const here = notifiedSchool()

test('a day’s posts are one digest at half past five; on a day without any there is none, and none is told twice', async () => {
  await settle(here, DAY)
  expect(messages(here.pat)).toEqual([])
  await publish(here, here.school.groups.beech)
  await publish(here, here.school.groups.beech)
  await publish(here, here.school.groups.oak)
  await settle(here, TO_DIGEST - MINUTE)
  expect(messages(here.pat)).toEqual([])
  await settle(here, MINUTE)
  await settle(here, MINUTE)
  expect(messages(here.pat)).toMatchObject([{ body: '2 new posts.', data: { kind: 'digest', count: 2 } }])
  expect(messages(here.sam)).toMatchObject([{ body: 'One new post.' }])
  await settle(here, DAY)
  expect(messages(here.pat)).toHaveLength(1)
})

test('a seeded month of changing minds: each post is told once to who wants it, at once or in the digest of its day', async () => {
  let seed = 7
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const beech = here.school.groups.beech
  let wanted: NotificationChoice = 'digest'
  const seen = new Set<string>()
  for (let day = 0; day < 30; day++) {
    here.nowMs = TEN + day * DAY
    const before = messages(here.pat).length
    const counts = { digest: 0, instant: 0, off: 0 }
    for (let step = Math.floor(chance() * 8); step > 0; step--) {
      if (chance() < 0.5) {
        await publish(here, beech)
        counts[wanted]++
      } else {
        wanted = (['digest', 'instant', 'off'] as const)[Math.floor(chance() * 3)] ?? 'digest'
        await choose(here, 'family', wanted, beech)
      }
      await settle(here, chance() < 0.5 ? MINUTE : 0)
    }
    here.nowMs = TEN + day * DAY + TO_DIGEST
    await settle(here)
    // The server was stopped for the evening now and then, and looks again later.
    await settle(here, chance() < 0.3 ? 2 * HOUR : 0)
    const count = wanted === 'off' ? 0 : counts.digest + counts.off
    const digest = count > 0 ? [{ kind: 'digest', count }] : []
    const atOnce = Array.from({ length: counts.instant }, () => expect.objectContaining({ kind: 'post' }))
    expect(
      messages(here.pat)
        .slice(before)
        .map(({ data }) => data),
    ).toEqual([...atOnce, ...digest])
    seen.add(`${wanted} ${counts.instant > 0} ${count > 0}`)
  }
  // Days of several kinds were among them.
  for (const day of ['digest true true', 'instant true true', 'instant false true', 'off true false']) expect(seen).toContain(day)
}, 60_000)

test('who is told at once in the morning and wants a digest from noon on is not told again, also where the browser’s address changed', async () => {
  await choose(here, 'family', 'instant', here.school.groups.beech)
  await publish(here, here.school.groups.beech)
  await settle(here, MINUTE)
  await choose(here, 'family', 'digest', here.school.groups.beech)
  const moved = here.service.subscribe((await here.school.as('family').call(notifications.mine, {})).publicKey)
  await here.school.as('family').call(notifications.subscribe, moved.given)
  await settle(here, TO_DIGEST)
  expect([messages(here.pat).length, messages(moved).length]).toEqual([1, 0])
})

test('who waits for a digest in the morning and wants posts at once from noon on is told of the morning’s by the digest', async () => {
  await publish(here, here.school.groups.beech)
  await choose(here, 'family', 'instant', here.school.groups.beech)
  await settle(here, TO_DIGEST)
  expect(messages(here.pat)).toMatchObject([{ data: { kind: 'digest', count: 1 } }])
})

test('the first digest of a new school tells of what was posted since it began', async () => {
  const { digest_until: until } = await here.school.server.context.db
    .selectFrom('school')
    .select('digest_until')
    .executeTakeFirstOrThrow()
  expect(until).toBe(new Date(TEN).toISOString())
})

test('a digest counts nothing that was taken down since it was written', async () => {
  here.nowMs += MINUTE
  const gone = await publish(here, here.school.groups.beech)
  here.nowMs = TEN + TO_DIGEST
  const { context } = here.school.server
  await runDigest(context)
  await here.school.as('head').call(posts.takeDown, {}, { params: { id: gone } })
  await settle(here)
  expect(here.pat.asked()).toBe(0)
})
