// What is painted is taken off the screen again when it may no longer be true: after being away, and for another member (I7).
import { beforeEach, expect, test, vi } from 'vitest'
import { newDevice, openPage, type Device, type Page } from '../testing/device/device.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
const [pat, tom] = [meOf('Pat', { rights: [] }), meOf('Tom')]
const rendition = { name: 480, width: 480, height: 360, size: 9 }
const plain = feedPost(1)
const photo = { ...plain.photos[0]!, renditions: [rendition] }

beforeEach(async () => {
  device = newDevice()
  device.school.signedIn = pat.member.id
  device.network.media.set(`/api/media/${photo.id}/480`, new Uint8Array(9))
  page = await openPage()
  await page.session.keepMe(pat)
  device.school.publish({ ...plain, photos: [photo] })
  await page.feed.catchUp()
})

test('a painted photo loses its address, and gets a new one only after the log has answered', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  const before = await page.feed.photoUrl(photo, 480)
  const heard = vi.fn<() => void>()
  page.feed.onDoubt(heard)
  page.gate.doubt()
  expect(revoked).toHaveBeenCalledWith(before)
  expect(heard).toHaveBeenCalledOnce()
  const again = page.feed.photoUrl(photo, 480)
  expect(await Promise.race([again, new Promise((done) => setTimeout(done, 50, 'waiting'))])).toBe('waiting')
  await page.feed.catchUp()
  expect(await again).not.toBe(before)
})

test('what the school said to Pat opens no photo for Tom, and Pat’s addresses are gone', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  const before = await page.feed.photoUrl(photo, 480)
  await page.session.keepMe(tom)
  expect(revoked).toHaveBeenCalledWith(before)
  device.network.fateOf = () => 'drop'
  expect(await page.feed.arePhotosAllowed()).toBe(false)
  expect(await page.feed.photoUrl(photo, 480)).toBeNull()
})

test('an answer to Pat that comes after Tom is shown opens nothing for him', async () => {
  device.network.holdReply = () => page.session.keepMe(tom)
  await page.feed.catchUp().catch(() => undefined)
  expect(await page.feed.arePhotosAllowed()).toBe(false)
})
