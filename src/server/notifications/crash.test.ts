// F3 for deliveries: the server is killed at each step of sending. A post is told once at most, the coach once at least, and read once.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { freePort } from '../../testing/free-port.ts'
import { type PushService, startPushService, type TestSubscription } from '../../testing/push-service.ts'
import { startDoomed } from '../../testing/crashing.ts'
import { startTestServer } from '../../testing/server.ts'
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

/** How often Pat is pushed what the act left, by a server that dies at this step and the one that comes after. */
async function pushedThroughCrash(step: string, act: () => Promise<unknown>): Promise<number> {
  const { host, ca, caFile } = service
  const before = pat.received().length
  pat.collect()
  pat.answer({ status: 429, headers: { 'retry-after': '3600' } })
  await throughCrash({ dataDir, port, env: { PUSH_HOSTS: host }, ca, caFile, step }, act, async ({ db, now }) => {
    pat.answer({ status: 201 })
    // Also in a night when no post rings.
    await db.updateTable('push').set({ next_try_at: now() }).execute()
  })
  expect(service.faults()).toEqual([])
  return pat.received().length - before
}

const post = async () => {
  const beech = { kind: 'groups' as const, groupIds: [school.groups.beech] }
  const { id } = await send(school.as('staff'), [], { audience: beech })
  await school.as('head').call(posts.publish, { version: 1 }, { params: { id } })
}
const coach = async () => {
  const groups = { groupIds: [school.groups.beech], leaderIds: [school.ids.tripLeader] }
  const { id } = await planTrip(school.as('office'), groups)
  await createTeller(school.as('tripLeader')).tell(id, 'left')
}

// Who may not be told twice is not told when nobody knows whether they were.
test.each([
  ['due', 1],
  ['claimed', 0],
  ['sent', 1],
  ['marked', 1],
])('a post whose push was %s when the server died comes %i times', async (step, times) => {
  expect(await pushedThroughCrash(`S12 ${step}`, post)).toBe(times)
})

test.each([
  ['due', 1],
  ['claimed', 1],
  ['sent', 2],
  ['marked', 1],
])('news of the coach whose push was %s when the server died come %i times, and are read once', async (step, times) => {
  expect(await pushedThroughCrash(`S12 ${step}`, coach)).toBe(times)
  const read = pat.collect().map(({ text }) => text)
  expect(read).toHaveLength(1)
  expect(read[0]).toContain('Left school')
})

test.each([
  ['S7', 0],
  ['S8', 1],
])(
  'news of the coach that were at %s of being written when the server died come %i times before they are told again',
  async (step, times) => {
    const groups = { groupIds: [school.groups.beech], leaderIds: [school.ids.tripLeader] }
    const settings = { dataDir, port, env: { PUSH_HOSTS: service.host }, pushCa: service.ca }
    const first = await startTestServer(settings)
    const { id } = await planTrip(school.as('office'), groups)
    await first.close()
    const env = { DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` }
    const doomed = await startDoomed({ ...env, PUSH_HOSTS: service.host, NODE_EXTRA_CA_CERTS: service.caFile, CRASH_AT: step })
    const [before, teller] = [pat.received().length, createTeller(school.as('tripLeader'))]
    pat.collect()
    const update = teller.write('arrived')
    await expect(teller.send(id, update)).rejects.toThrow()
    await doomed.died
    const next = await startTestServer(settings)
    next.startJobs()
    await next.settled()
    expect(pat.received().length - before).toBe(times)
    // The leader's device has had no answer, and sends the same again.
    await teller.send(id, update)
    await next.settled()
    await next.close()
    expect(pat.received().length - before).toBe(1)
    expect(pat.collect()).toHaveLength(1)
  },
)
