// What a family reads, with and without signal, and how taking down reaches their phone.
import { beforeEach, expect, test } from 'vitest'
import { openPage, deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
const pat = meOf('Pat', { rights: [] })

beforeEach(async () => {
  ;({ device, page } = await deviceOf(pat))
})

const captions = async (tag?: string) => (await page.feed.read(tag)).map((post) => post.caption)

test('a phone that is new reads the first page, and then only what changed', async () => {
  for (const minute of [1, 2, 3]) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
  expect(await captions()).toEqual(['Post 3', 'Post 2', 'Post 1'])
  device.school.publish(feedPost(4))
  await page.feed.catchUp()
  expect(await captions()).toEqual(['Post 4', 'Post 3', 'Post 2', 'Post 1'])
  // Trips come with the log, so it is asked also after the first page.
  expect(device.school.seen.map((seen) => seen.path)).toEqual(['/api/feed', '/api/changes', '/api/changes'])
})

test('without signal the kept feed is still there', async () => {
  device.school.publish(feedPost(1))
  await page.feed.catchUp()
  device.network.fateOf = () => 'drop'
  page = await openPage()
  await expect(page.feed.catchUp()).rejects.toThrow('Failed to fetch')
  expect(await captions()).toEqual(['Post 1'])
})

test('a post that was taken down or edited away from this family is gone after catching up', async () => {
  const [first, second] = [feedPost(1), feedPost(2)]
  device.school.publish(first)
  device.school.publish(second)
  await page.feed.catchUp()
  device.school.takeDown(first.id)
  device.school.publish({ ...second, caption: 'Edited', version: 2 })
  await page.feed.catchUp()
  expect(await captions()).toEqual(['Edited'])
})

test('the page that came with the shell shows news, but does not skip the tombstones before it', async () => {
  const [first, second] = [feedPost(1), feedPost(2)]
  device.school.publish(first)
  await page.feed.catchUp()
  device.school.takeDown(first.id)
  device.school.publish(second)
  await page.feed.adopt({ posts: [second], before: null, position: device.school.position })
  expect(await captions()).toEqual(['Post 2', 'Post 1'])
  await page.feed.catchUp()
  expect(await captions()).toEqual(['Post 2'])
})

test('a page older than what is kept brings nothing back', async () => {
  const first = feedPost(1)
  device.school.publish(first)
  const old = { posts: [first], before: null, position: device.school.position }
  device.school.takeDown(first.id)
  await page.feed.catchUp()
  await page.feed.adopt(old)
  expect(await captions()).toEqual([])
})

test.each(['reset', 'a school restored from a backup'])('after %s everything is forgotten and read again', async (what) => {
  for (const minute of [1, 2, 3]) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
  await (await caches.open(`media-${pat.member.id}`)).put('/api/media/x/480', new Response('x'))
  device.school.feed = [feedPost(9)]
  if (what === 'reset') device.school.change({ kind: 'reset' })
  else device.school.log = device.school.log.slice(0, 1)
  await page.feed.catchUp()
  expect(await captions()).toEqual(['Post 9'])
  expect(await caches.keys()).toEqual([])
  expect(await page.feed.position()).toBe(device.school.position)
})

test('two tabs that catch up at once, while posts go and come, end with what the school has', async () => {
  for (let minute = 0; minute < 30; minute++) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
  const other = await openPage()
  for (let minute = 30; minute < 75; minute++) {
    device.school.publish(feedPost(minute))
    if (minute % 3 === 0) device.school.takeDown(device.school.feed.at(-1)!.id)
    if (minute % 5 === 0) await Promise.all([page.feed.catchUp(), other.feed.catchUp(), page.feed.catchUp()])
  }
  await Promise.all([page.feed.catchUp(), other.feed.catchUp()])
  const kept = (await page.feed.read()).map((post) => post.id)
  expect(kept).toEqual(device.school.feed.slice(0, kept.length).map((post) => post.id))
  expect(await page.feed.position()).toBe(device.school.position)
})

test('a tab whose answer was long on its way does not bring back what another tab saw taken down', async () => {
  await page.feed.catchUp()
  const post = feedPost(1)
  device.school.publish(post)
  const other = await openPage()
  device.network.holdReply = async () => {
    device.network.holdReply = () => Promise.resolve()
    device.school.takeDown(post.id)
    await other.feed.catchUp()
  }
  await page.feed.catchUp()
  expect(await captions()).toEqual([])
  expect(await page.feed.position()).toBe(2)
})

test('older posts come page by page, to the end', async () => {
  for (let minute = 0; minute < 50; minute++) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
  expect(await page.feed.loadOlder()).toBe(true)
  expect(await page.feed.loadOlder()).toBe(false)
  expect(await page.feed.loadOlder()).toBe(false)
  expect(await captions()).toHaveLength(50)
})

test('a tag shows its older posts without tearing a gap into the whole feed', async () => {
  for (let minute = 0; minute < 60; minute++)
    device.school.publish(feedPost(minute, { tag: minute % 10 === 0 ? 'castle' : null }))
  await page.feed.catchUp()
  expect(await captions('castle')).toEqual(['Post 50', 'Post 40'])
  expect(await page.feed.loadOlder('castle')).toBe(false)
  expect(await captions('castle')).toHaveLength(6)
  expect(await captions()).toHaveLength(20)
  await page.feed.loadOlder()
  expect((await captions())[29]).toBe('Post 30')
})

test('the first few are the newest; one that was read aside under a tag is not among them', async () => {
  for (let minute = 0; minute < 24; minute++) device.school.publish(feedPost(minute, { tag: minute < 3 ? 'castle' : null }))
  await page.feed.catchUp()
  await page.feed.loadOlder('castle')
  const newest = async (count: number) => (await page.feed.readNewest(count)).map((post) => post.caption)
  expect(await newest(3)).toEqual(['Post 23', 'Post 22', 'Post 21'])
  expect(await newest(30)).toEqual(await captions())
})

test('an edit of a post older than all that was read does not appear after a gap', async () => {
  for (let minute = 0; minute < 40; minute++) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
  const oldest = device.school.feed.at(-1)!
  device.school.change({ kind: 'post', post: { ...oldest, caption: 'Edited' } })
  await page.feed.catchUp()
  expect(await captions()).not.toContain('Edited')
})

test('a phone keeps about 200 posts, and goes on from there', async () => {
  device.school.pageSize = 30
  for (let minute = 0; minute < 300; minute++) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
  while (await page.feed.loadOlder());
  expect(await captions()).toHaveLength(300)
  page = await openPage()
  await page.feed.catchUp()
  expect(await captions()).toHaveLength(180)
  await page.feed.loadOlder()
  expect((await captions()).slice(179, 182)).toEqual(['Post 120', 'Post 119', 'Post 118'])
})

test('a photo that no kept post shows, for it came in as its post went, leaves the phone when the feed is opened again', async () => {
  const post = feedPost(1)
  device.school.publish(post)
  await page.feed.catchUp()
  const shown = `/api/media/${post.photos[0]!.id}/480`
  const cache = await caches.open(`media-${pat.member.id}`)
  for (const address of [shown, '/api/media/stray/480']) await cache.put(address, new Response('x'))
  page = await openPage()
  await page.feed.catchUp()
  expect((await cache.keys()).map(({ url }) => new URL(url).pathname)).toEqual([shown])
})
