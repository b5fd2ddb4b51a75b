// The school knows what waits, and says what never came.
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { newId } from './new-id.ts'
import { meOf, NOW, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const tom = meOf('Tom')
const memberId = tom.member.id

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tom))
})

const announcements = () => device.school.seen.filter((seen) => seen.path === '/api/announcements').length

test('a device asks once when it opens, even with nothing to send, and shows what never came', async () => {
  const lost = { id: newId(), writtenAt: NOW }
  device.school.missing = [lost]
  await page.sending.drain(memberId)
  await page.sending.drain(memberId)
  expect(announcements()).toBe(1)
  expect((await page.outbox.status()).missing).toEqual([lost])
})

test('each new post is announced before it is sent', async () => {
  await page.sending.drain(memberId)
  const { postId } = await write(page, 'Castle')
  await page.sending.drain(memberId)
  expect(announcements()).toBe(2)
  expect(device.school.seen.map((seen) => seen.path).slice(-2)).toEqual(['/api/announcements', `/api/posts/${postId}`])
})

test('what a person deleted here is not shown as missing', async () => {
  const { postId } = await write(page, 'Castle')
  await page.outbox.remove(postId)
  device.school.missing = [{ id: postId, writtenAt: NOW }]
  await page.sending.drain(memberId)
  expect((await page.outbox.status()).missing).toEqual([])
})

test('a school that cannot take announcements still gets the posts', async () => {
  await write(page, 'Castle')
  device.school.refuse = (path) => (path === '/api/announcements' ? 'not_found' : null)
  await page.sending.drain(memberId)
  expect(device.school.posts.size).toBe(1)
})
