// Who reads what: the feed, its pages and tags, and the photos behind it.
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type Audience, isInAudience } from '../../domain/audience.ts'
import { FeedPage } from '../../domain/feed.ts'
import { FEED_PAGE } from '../../domain/limits.ts'
import { type CastSchool, type Person, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { send, sentPhoto } from '../../testing/sending.ts'

const picture = await photo()
const { posts, feed, people } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

const toGroup = (group: 'oak' | 'beech') => ({ audience: { kind: 'groups' as const, groupIds: [school.groups[group]] } })
const readBy = async (person: Person, wish: { before?: string; tag?: string } = {}) => school.as(person).call(feed.page, wish)
const idsFor = async (person: Person) => (await readBy(person)).posts.map((post) => post.id)
const statusOf = async (person: Person, path: string) => (await school.as(person).request(`${path}?v=1`)).status

test('a post for Oak is read by Sam of Oak and by staff, not by Pat of Beech, and by no stranger', async () => {
  const sent = sentPhoto(picture)
  const { id } = await send(school.as('head'), [sent], toGroup('oak'))
  const media = `/api/media/${sent.attachment.id}/480`
  expect(await idsFor('family2')).toContain(id)
  expect(await idsFor('tripLeader')).toContain(id)
  expect(await idsFor('family')).not.toContain(id)
  const statuses = await Promise.all(
    (['family2', 'staff', 'head', 'family', 'stranger'] as const).map((person) => statusOf(person, media)),
  )
  expect(statuses).toEqual([200, 200, 200, 404, 401])
  await expect(readBy('stranger')).rejects.toMatchObject({ code: 'session.missing' })
})

test('the school’s database and the word audience never disagree about who reads', async () => {
  const keys = ['oak', 'beech', 'elm'] as const
  const groupsOf = { family: [school.groups.beech], family2: [school.groups.oak] }
  await fc.assert(
    fc.asyncProperty(fc.subarray([...keys]), async (chosen) => {
      const groupIds = chosen.map((key) => school.groups[key])
      const audience: Audience = groupIds.length > 0 ? { kind: 'groups', groupIds } : { kind: 'school' }
      const { id } = await send(school.as('head'), [], { audience })
      for (const person of ['family', 'family2'] as const)
        expect((await idsFor(person)).includes(id)).toBe(isInAudience(audience, groupsOf[person]))
    }),
    { numRuns: 12 },
  )
})

test('the photo of a post that waits is seen by its author and by Helen only', async () => {
  const sent = sentPhoto(picture)
  const { id } = await send(school.as('staff'), [sent])
  const media = `/api/media/${sent.attachment.id}/480`
  const seenBy = () =>
    Promise.all((['staff', 'head', 'tripLeader', 'office', 'family'] as const).map((person) => statusOf(person, media)))
  expect(await seenBy()).toEqual([200, 200, 404, 404, 404])
  await school.as('head').call(posts.giveBack, { version: 1, reason: 'Too dark' }, { params: { id } })
  expect(await seenBy()).toEqual([200, 200, 404, 404, 404])
  await school.as('head').call(posts.takeDown, {}, { params: { id } })
  expect(await seenBy()).toEqual([404, 404, 404, 404, 404])
})

test('a photo is served as what it is, to nobody else, and never as it was sent', async () => {
  const sent = sentPhoto(picture)
  await send(school.as('head'), [sent])
  const answer = await school.as('family').request(`/api/media/${sent.attachment.id}/480?v=1`)
  const bytes = await answer.arrayBuffer()
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-length': String(bytes.byteLength),
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  for (const name of ['original', '', '481', '480.webp', '..%2Foriginals'])
    expect(await statusOf('family', `/api/media/${sent.attachment.id}/${name}`)).toBe(404)
})

test('a family moved to another group reads that group’s posts, and no longer the old ones', async () => {
  const sent = sentPhoto(picture)
  const { id } = await send(school.as('head'), [sent], toGroup('oak'))
  const sam = { name: 'Sam', canManage: false, publishUntil: null }
  const move = (version: number, groupIds: string[]) =>
    school.as('office').call(people.editMember, { ...sam, version, groupIds }, { params: { id: school.ids.family2 } })
  await move(1, [school.groups.beech])
  expect(await idsFor('family2')).not.toContain(id)
  expect(await statusOf('family2', `/api/media/${sent.attachment.id}/480`)).toBe(404)
  await move(2, [school.groups.oak])
  expect(await idsFor('family2')).toContain(id)
})

test('pages follow one another, newest first, without a post lost or doubled, and tags choose', async () => {
  const sent: string[] = []
  for (let index = 0; index < FEED_PAGE * 2 + 3; index++)
    sent.unshift((await send(school.as('head'), [], { caption: `Day ${index}`, tag: index % 2 ? 'sports' : 'art' })).id)
  const read: string[] = []
  for (let before: string | null | undefined; before !== null;) {
    const page = await readBy('family', before === undefined ? {} : { before })
    read.push(...page.posts.map((post) => post.id))
    before = page.before
  }
  expect(read.slice(0, sent.length)).toEqual(sent)
  expect(new Set(read).size).toBe(read.length)
  const sports = await readBy('family', { tag: '#Sports' })
  expect(new Set(sports.posts.map((post) => post.tag))).toEqual(new Set(['sports']))
  expect((await readBy('family', { tag: 'sports', before: sports.before ?? '' })).posts.length).toBe(1)
  expect((await readBy('family', { tag: '!' })).posts).toEqual([])
  await expect(readBy('family', { before: 'yesterday' })).rejects.toMatchObject({ code: 'request.invalid' })
})

test('a device that has the page hears 304, until something changes', async () => {
  const pat = school.as('family')
  const first = await pat.request('/api/feed?v=1')
  expect(FeedPage.parse(await first.json()).posts).toHaveLength(FEED_PAGE)
  const ask = () => pat.request('/api/feed?v=1', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  expect((await ask()).status).toBe(304)
  await send(school.as('head'))
  expect((await ask()).status).toBe(200)
  const etagFor = async (person: Person) => (await school.as(person).request('/api/feed?v=1')).headers.get('etag')
  expect(await etagFor('staff')).not.toBe(await etagFor('tripLeader'))
  const fresh = (await pat.request('/api/feed?v=1')).headers.get('etag') ?? ''
  const other = await school.as('family2').request('/api/feed?v=1', { headers: { 'if-none-match': fresh } })
  expect(other.status).toBe(200)
})
