// When the school is asked where it is with a photo, and when that is plain: on a bad line each question costs.
import { beforeEach, expect, test, vi } from 'vitest'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { meOf, newPhoto, type Photo, write } from '../testing/device/people.ts'

let device: Device
let page: Page
let photos: Photo[]
const tara = meOf('Tara')
const memberId = tara.member.id

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tara))
  photos = [await newPhoto(), await newPhoto(2_000_000), await newPhoto()]
})

const uploadsOf = ({ id }: Photo) => device.school.seen.filter((seen) => seen.path.includes(id))
const questions = () => photos.map((photo) => uploadsOf(photo).filter((seen) => seen.bytes === 0).length)
const atSchool = () => photos.map(({ id, bytes }) => Buffer.from(device.school.uploads.get(id)!.bytes).equals(bytes))

test('of a new post the school is asked once, for its first photo', async () => {
  await write(page, 'Castle', photos)
  expect(await page.sending.drain(memberId)).toBe('settled')
  expect(questions()).toEqual([1, 0, 0])
  expect(atSchool()).toEqual([true, true, true])
})

test('after two seconds it is asked for the next photo all the same: Tara may be in the coach by now', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  device.network.hold = async (path) => void (path.includes(photos[0]!.id) && vi.advanceTimersByTime(800))
  await write(page, 'Castle', photos)
  await page.sending.drain(memberId)
  vi.useRealTimers()
  expect(questions()).toEqual([1, 1, 0])
})

test('a photo that the school has begun to get goes on from there', async () => {
  await write(page, 'Castle', photos)
  const { id, hash, bytes } = photos[1]!
  device.school.uploads.set(id, { authorId: memberId, sha256: hash, size: bytes.length, bytes: bytes.slice(0, 1_800_000) })
  await page.sending.drain(memberId)
  expect((await page.outbox.list()).map((entry) => entry.state)).toEqual(['received'])
  expect(atSchool()).toEqual([true, true, true])
  // One part went in vain: 512 kB at most.
  const sent = uploadsOf(photos[1]!).reduce((sum, seen) => sum + seen.bytes, 0)
  expect(sent).toBeLessThanOrEqual(200_000 + 512 * 1024)
  // The post is not all new: of the next one it asks.
  expect(questions()).toEqual([1, 0, 1])
})

test('of a photo that only the school still has it is asked, also after a new one', async () => {
  await write(page, 'Castle', photos)
  const { id, hash, bytes } = photos[1]!
  device.school.uploads.set(id, { authorId: memberId, sha256: hash, size: bytes.length, bytes })
  await page.database.write(`bookbag-${memberId}`, ['attachments'], (tx) => tx.objectStore('attachments').delete(id))
  await page.sending.drain(memberId)
  expect((await page.outbox.list()).map((entry) => entry.state)).toEqual(['received'])
  expect(questions()).toEqual([1, 1, 1])
})
