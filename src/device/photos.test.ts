// Kept photos: shown offline, never before the school had its say, and gone when taken down (I7).
import { generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Me } from '../api/contract/join.ts'
import type { FeedPost } from '../domain/feed.ts'
import { leaseText } from '../domain/lease.ts'
import { DAY } from '../domain/time.ts'
import { openPage, deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
let post: FeedPost
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pat = withLease(meOf('Pat', { rights: [] }), privateKey)

function withLease(me: Me, key: typeof privateKey, days = 7): Me {
  const now = Date.now()
  const lease = {
    memberId: me.member.id,
    issuedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + days * DAY).toISOString(),
  }
  const signature = sign('sha256', Buffer.from(leaseText(lease)), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  return { ...me, lease: { ...lease, signature }, leaseKey: { ...publicKey.export({ format: 'jwk' }) } }
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
  ;({ device, page } = await deviceOf(pat))
  post = withRendition(feedPost(1))
  device.school.publish(post)
  await page.feed.catchUp()
  await page.feed.photoUrl(post.photos[0]!, 480)
})
afterEach(() => vi.useRealTimers())

/** Lets the store, which no fake clock drives, do what it can. */
async function settled() {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Gives the first photo a rendition that the school serves. */
function withRendition(plain: FeedPost): FeedPost {
  const bytes = new Uint8Array(1000).fill(7)
  device.network.media.set(`/api/media/${plain.photos[0]!.id}/480`, bytes)
  return { ...plain, photos: [{ ...plain.photos[0]!, renditions: [{ name: 480, width: 480, height: 360, size: bytes.length }] }] }
}

/** Opened again without signal, `days` later: what is shown once the silence of 1.5 s is over. */
async function shownOffline(days = 0): Promise<string | null> {
  device.network.fateOf = () => 'drop'
  vi.setSystemTime(Date.now() + days * DAY)
  page = await openPage()
  const shown = page.feed.photoUrl(post.photos[0]!, 480)
  await settled()
  await vi.advanceTimersByTimeAsync(1499)
  expect(await Promise.race([shown, Promise.resolve('waiting')])).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1)
  return shown
}

test('offline a kept photo is shown after 1.5 s of silence, while the lease is valid', async () => {
  expect(await shownOffline(6)).toMatch(/^blob:/)
})

test('after the lease is over it is not, and turning the clock back does not help', async () => {
  expect(await shownOffline(8)).toBeNull()
  vi.setSystemTime(Date.now() - 7 * DAY)
  expect(await shownOffline()).toBeNull()
})

test('a clock turned back for a day while the lease holds ends it, until the school is heard again', async () => {
  expect(await shownOffline(3)).toMatch(/^blob:/)
  expect(await shownOffline(-1)).toBeNull()
  device.network.fateOf = () => 'deliver'
  await page.session.keepMe(withLease(pat, privateKey))
  expect(await shownOffline(6)).toMatch(/^blob:/)
})

test('on a tablet whose clock is a year behind, the lease ends after its seven days all the same', async () => {
  vi.setSystemTime(Date.now() - 365 * DAY)
  await page.session.keepMe(pat)
  expect(await shownOffline(6)).toMatch(/^blob:/)
  expect(await shownOffline(2)).toBeNull()
})

test('a lease that the school did not sign opens nothing', async () => {
  await page.session.keepMe(withLease(pat, stranger.privateKey, 30))
  expect(await shownOffline()).toBeNull()
})

test('as soon as the log has answered, kept photos are shown without waiting', async () => {
  page = await openPage()
  const shown = page.feed.photoUrl(post.photos[0]!, 480)
  await page.feed.catchUp()
  expect(await shown).toMatch(/^blob:/)
})

test('a photo taken down while the phone was away is deleted before any kept photo may be painted', async () => {
  device.school.takeDown(post.id)
  device.network.media.clear()
  page = await openPage()
  const shown = page.feed.photoUrl(post.photos[0]!, 480)
  await page.feed.catchUp()
  const cache = await caches.open(`media-${pat.member.id}`)
  expect(await cache.keys()).toEqual([])
  expect(await page.feed.read()).toEqual([])
  device.network.fateOf = () => 'drop'
  await shown
  expect(await (await openPage()).feed.photoUrl(post.photos[0]!, 480)).toBeNull()
})

test('someone who was removed sees no kept photo, and none is left', async () => {
  device.school.refuse = () => 'session.removed'
  page = await openPage()
  await expect(page.feed.catchUp()).rejects.toMatchObject({ code: 'session.removed' })
  device.network.fateOf = () => 'drop'
  expect(await page.feed.photoUrl(post.photos[0]!, 480)).toBeNull()
  expect(await caches.keys()).toEqual([])
})

test('someone whose session the school ended sees no kept photo, and none is left', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  const painted = await page.feed.photoUrl(post.photos[0]!, 480)
  device.school.refuse = () => 'session.ended'
  await expect(page.feed.catchUp()).rejects.toMatchObject({ code: 'session.ended' })
  expect(revoked).toHaveBeenCalledWith(painted)
  expect(await page.feed.arePhotosAllowed()).toBe(false)
  expect(await page.feed.read()).toEqual([])
  expect(await caches.keys()).toEqual([])
  expect(await page.session.readMe()).toMatchObject({ member: { name: 'Pat' } })
})

test('what another page heard takes the photos off this one', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  const painted = await page.feed.photoUrl(post.photos[0]!, 480)
  const other = await openPage()
  await other.refused(pat.member.id, 'session.missing')
  await settled()
  expect(revoked).toHaveBeenCalledWith(painted)
  const isAllowed = page.feed.arePhotosAllowed()
  await vi.advanceTimersByTimeAsync(1500)
  expect(await isAllowed).toBe(false)
})

test('while a hold stands no kept photo is shown, lease or not; signed in again it is', async () => {
  await page.refused(pat.member.id, 'session.missing')
  expect(await shownOffline()).toBeNull()
  device.network.fateOf = () => 'deliver'
  await page.session.keepMe(pat)
  await page.feed.catchUp()
  expect(await page.feed.photoUrl(post.photos[0]!, 480)).toMatch(/^blob:/)
})

test.each(['portal', 'cut', 'drop'] as const)('what is not the photo (%s) is neither shown nor kept', async (fate) => {
  const other = withRendition(feedPost(2))
  device.school.publish(other)
  await page.feed.catchUp()
  device.network.fateOf = () => fate
  expect(await page.feed.photoUrl(other.photos[0]!, 480)).toBeNull()
  device.network.fateOf = () => 'deliver'
  expect(await page.feed.photoUrl(other.photos[0]!, 480)).toMatch(/^blob:/)
})

test.each(['on their way', 'being kept'])('a photo taken down while its bytes were %s is not kept', async (when) => {
  const other = withRendition(feedPost(2))
  device.school.publish(other)
  await page.feed.catchUp()
  const cache = await caches.open(`media-${pat.member.id}`)
  const takeDown = async () => {
    device.school.takeDown(other.id)
    await page.feed.catchUp()
  }
  const put = cache.put.bind(cache)
  if (when === 'being kept') vi.spyOn(cache, 'put').mockImplementationOnce((...kept) => takeDown().then(() => put(...kept)))
  else device.network.hold = (path) => (path.includes('/media/') ? takeDown() : Promise.resolve())
  await page.feed.photoUrl(other.photos[0]!, 480)
  expect((await cache.keys()).map((request) => request.url)).not.toContain(
    `https://school.test/api/media/${other.photos[0]!.id}/480`,
  )
})

test('bytes that do not call themselves WebP are not shown', async () => {
  const other = withRendition(feedPost(2))
  device.network.mediaType = 'text/html'
  expect(await page.feed.photoUrl(other.photos[0]!, 480)).toBeNull()
})

test('photos that no kept post shows, such as those under review, are not kept', async () => {
  const pending = withRendition(feedPost(3))
  expect(await page.feed.photoUrl(pending.photos[0]!, 480)).toMatch(/^blob:/)
  expect(await (await caches.open(`media-${pat.member.id}`)).keys()).toHaveLength(1)
})
