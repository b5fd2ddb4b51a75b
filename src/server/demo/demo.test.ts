// The demo: a school that has lived for three weeks, with a post in every state and a door for everyone.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { pupilName } from '../../domain/permission.ts'
import { createCaller } from '../../testing/caller.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { readConfig } from '../config.ts'
import { prepareDemo } from './demo.ts'
import { readEntrances } from './entrances.ts'
import { permissionLists } from './people.ts'
import { readDemoPosts } from './posts.ts'

let dataDir: string
let server: TestServer
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'bookbag-demo-'))
  const config = readConfig({ DATA_DIR: dataDir }, { isDemo: true })
  await prepareDemo(config)
  await prepareDemo(config)
  server = await startTestServer({ dataDir, isDemo: true })
}, 120_000)
afterAll(async () => {
  await server.close()
  await rm(dataDir, { recursive: true })
})

async function enter(role: 'head' | 'office' | 'staff' | 'tripLeader' | 'family' | 'family2') {
  const { [role]: entrance } = await readEntrances(server.context.config)
  const device = createCaller(server.url)
  return { device, me: await device.call(contract.join.signIn, { code: entrance.url, deviceName: 'A phone' }) }
}

test('each of the cast comes in by the link in demo.json, again and again', async () => {
  const names: string[] = []
  for (const role of ['head', 'office', 'staff', 'tripLeader', 'family', 'family2', 'family2'] as const)
    names.push((await enter(role)).me.member.name)
  expect(names).toEqual(['Helen Marsh', 'Olu Adeyemi', 'Tom Fletcher', 'Tara Quinn', 'Pat', 'Sam', 'Sam'])
  const file = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8'))
  expect(Object.keys(file)).toEqual(['head', 'office', 'staff', 'tripLeader', 'family', 'family2'])
  expect(file.head.url).toBe(`${server.context.config.publicUrl}/join#${file.head.code}`)
})

test('only the user who runs the demo can read its codes', async () => {
  if (process.platform !== 'win32') expect((await stat(join(dataDir, 'demo.json'))).mode & 0o777).toBe(0o600)
  if (process.platform !== 'win32') expect((await stat(join(dataDir, 'bookbag.sqlite'))).mode & 0o007).toBe(0)
  expect(await readdir(dataDir)).not.toContain('demo-in-the-making')
})

test('no code of the demo opens a school that is not started as one', async () => {
  const { head } = await readEntrances(server.context.config)
  await server.close()
  const school = await startTestServer({ dataDir })
  const asked = createCaller(school.url).call(contract.join.signIn, { code: head.code, deviceName: 'A phone' })
  await expect(asked).rejects.toMatchObject({ code: 'code.refused' })
  await school.close()
  server = await startTestServer({ dataDir, isDemo: true })
})

test('there are posts in every state, and every published one has readable photos in the feed', async () => {
  const states = await server.context.db.selectFrom('post').select('state').execute()
  const count = (state: string) => states.filter((row) => row.state === state).length
  expect({ pending: count('pending'), returned: count('returned'), removed: count('removed') }).toEqual({
    pending: 3,
    returned: 1,
    removed: 1,
  })
  expect(count('published')).toBeGreaterThan(35)
  const { device } = await enter('family')
  const { posts } = await device.call(contract.feed.page, {})
  for (const photo of posts.flatMap((post) => post.photos)) {
    expect(photo.thumbhash).not.toBe('')
    const response = await device.request(`/api/media/${photo.id}/480`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp'])
    await response.arrayBuffer()
  }
  const days = posts.map((post) => post.publishedAt)
  expect(days).toEqual(days.toSorted().toReversed())
  expect(Date.parse(days[0] ?? '')).toBeLessThan(Date.now())
})

test('staff see how a term was read, and of the smallest class that it is too small', async () => {
  const { device } = await enter('head')
  const { groups, weeks } = await device.call(contract.engagement.term, {})
  expect(weeks).toHaveLength(13)
  expect(groups.filter(({ isTooSmall }) => isTooSmall).map(({ group }) => group.name)).toEqual(['Willow Reception'])
  for (const group of groups.filter(({ isTooSmall }) => !isTooSmall)) {
    expect(group.weeks.filter((week) => week === null)).toEqual([])
    expect(group.families).toBeGreaterThanOrEqual(9)
  }
})

test('no caption names a pupil in full, and none leaves the family guessing what the photo shows', async () => {
  const pupils = Object.values(permissionLists).flat()
  for (const { caption, tag } of readDemoPosts()) {
    expect(caption.length).toBeGreaterThan(20)
    expect(pupils.filter((pupil) => `${caption} ${tag}`.includes(pupilName(pupil)))).toEqual([])
    expect(caption).not.toMatch(/\b(Amelia|Jack|Noah|Priya|Kofi|Maja|Ella)\b/)
  }
})
