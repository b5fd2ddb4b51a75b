// Photos are kept for the way home without signal, but never at the cost of the person's data or patience.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FeedPost } from '../domain/feed.ts'
import { newDevice, openPage, type Device, type Page } from '../testing/device/device.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
const pat = meOf('Pat', { rights: [] })

beforeEach(async () => {
  device = newDevice()
  device.school.signedIn = pat.member.id
  vi.stubGlobal('document', { visibilityState: 'visible' })
  page = await openPage()
  await page.session.keepMe(pat)
  for (let minute = 0; minute < 30; minute++) device.school.publish(withPhotos(feedPost(minute)))
  await page.feed.catchUp()
})
afterEach(() => vi.unstubAllGlobals())

function withPhotos(post: FeedPost): FeedPost {
  const photo = post.photos[0]!
  const renditions = [480, 1080, 2048].map((name) => ({ name, width: name, height: name, size: name }))
  for (const { name, size } of renditions) device.network.media.set(`/api/media/${photo.id}/${name}`, new Uint8Array(size))
  return { ...post, photos: [{ ...photo, renditions }] }
}

async function keptNames(): Promise<string[]> {
  const keys = await (await caches.open(`media-${pat.member.id}`)).keys()
  return keys.map((request) => request.url.split('/').at(-1)!)
}

test('all posts and their photos for the phone are kept, the small ones first', async () => {
  await page.prefetch.prefetch(new AbortController().signal)
  expect(await page.feed.read()).toHaveLength(30)
  const names = await keptNames()
  expect(names).toEqual([...Array.from({ length: 30 }, () => '480'), ...Array.from({ length: 30 }, () => '1080')])
})

test('what is kept already is not fetched again', async () => {
  await page.prefetch.prefetch(new AbortController().signal)
  const before = device.network.requests
  await page.prefetch.prefetch(new AbortController().signal)
  expect(device.network.requests).toBe(before)
})

test('a hidden page, or a person who saves data, fetches nothing', async () => {
  vi.stubGlobal('document', { visibilityState: 'hidden' })
  await page.prefetch.prefetch(new AbortController().signal)
  vi.stubGlobal('document', { visibilityState: 'visible' })
  vi.stubGlobal('navigator', { connection: { saveData: true }, locks: navigator.locks })
  await page.prefetch.prefetch(new AbortController().signal)
  expect(await keptNames()).toEqual([])
})

test('without signal, or without room, it gives up soon', async () => {
  await page.feed.loadOlder()
  const before = device.network.requests
  vi.spyOn(caches, 'open').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  await page.prefetch.prefetch(new AbortController().signal)
  expect(device.network.requests - before).toBe(3)
})

test('while Pat’s own words are being sent, no photo that nobody looks at is fetched; then it goes on', async () => {
  const held = [{ name: `outbox:${pat.member.id}` }]
  vi.stubGlobal('navigator', { ...navigator, locks: { query: () => Promise.resolve({ held }) } })
  const fetching = page.prefetch.prefetch(new AbortController().signal)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await keptNames()).toEqual([])
  held.pop()
  await fetching
  expect(await keptNames()).toHaveLength(60)
})
