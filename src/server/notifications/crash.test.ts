// F3 for deliveries: the server is killed in the very moment of sending. A post is told once at most, the coach once at least.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { freePort } from '../../testing/free-port.ts'
import { type PushService, startPushService, type TestSubscription } from '../../testing/push-service.ts'
import { send } from '../../testing/sending.ts'
import { throughCrash } from '../../testing/through-crash.ts'
import { createTeller, planTrip } from '../../testing/trips.ts'

const { notifications, posts } = contract
const port = await freePort()
let dataDir: string
let service: PushService
let school: CastSchool
let pat: TestSubscription

beforeAll(async () => {
  const started = await startPushService()
  if (!started) throw new Error('There is no openssl here to make a certificate with.')
  service = started
  dataDir = await mkdtemp(join(tmpdir(), 'bookbag-'))
  school = await startSchool({ dataDir, port, env: { PUSH_HOSTS: service.host } })
  const family = school.as('family')
  pat = service.subscribe((await family.call(notifications.mine, {})).publicKey)
  await family.call(notifications.subscribe, pat.given)
  await family.call(notifications.choose, { readerId: school.groups.beech, choice: 'instant' })
  await school.server.close()
})
afterAll(async () => {
  await service.close()
  await rm(dataDir, { recursive: true, force: true })
})

const crash = (act: () => Promise<unknown>) => {
  const { host, ca, caFile } = service
  pat.answer({ status: 429, headers: { 'retry-after': '3600' } })
  return throughCrash({ dataDir, port, env: { PUSH_HOSTS: host }, ca, caFile }, act, async ({ db, now }) => {
    pat.answer({ status: 201 })
    // Also in a night when no post rings.
    await db.updateTable('push').set({ next_try_at: now() }).execute()
  })
}

test('a post that was about to be pushed is not pushed twice', async () => {
  await crash(async () => {
    const beech = { kind: 'groups' as const, groupIds: [school.groups.beech] }
    const { id } = await send(school.as('staff'), [], { audience: beech })
    await school.as('head').call(posts.publish, { version: 1 }, { params: { id } })
  })
  expect(pat.received().length).toBeLessThanOrEqual(1)
  expect(service.faults()).toEqual([])
})

test('the coach that was about to be pushed is pushed by the server that comes after', async () => {
  const before = pat.received().length
  await crash(async () => {
    const groups = { groupIds: [school.groups.beech], leaderIds: [school.ids.tripLeader] }
    const { id } = await planTrip(school.as('office'), groups)
    await createTeller(school.as('tripLeader')).tell(id, 'left')
  })
  expect(pat.received().length).toBe(before + 1)
  expect(pat.collect().at(-1)?.text).toContain('Left school')
})
