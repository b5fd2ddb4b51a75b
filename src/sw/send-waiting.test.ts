// The worker, woken by the browser: sends for whoever is signed in, and asks to be woken again when it did not get through.
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { meOf, write } from '../testing/device/people.ts'

let device: Device
let page: Page
let sendWaiting: () => Promise<void>
const tara = meOf('Tara')

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tara))
  ;({ sendWaiting } = await import('./send-waiting.ts'))
})

test('what waits is sent without a page', async () => {
  await write(page, 'Arrived')
  await sendWaiting()
  expect(device.school.posts.size).toBe(1)
})

test('without signal it fails, so that the browser wakes it again', async () => {
  await write(page, 'Arrived')
  device.network.fateOf = () => 'drop'
  await expect(sendWaiting()).rejects.toThrow('No signal')
})

test('while a page holds the lock it asks to be woken again: that page may be closing', async () => {
  await write(page, 'Arrived')
  const { lockName } = await import('../device/is-sending.ts')
  const closed = Promise.withResolvers<void>()
  void navigator.locks.request(lockName(tara.member.id), () => closed.promise)
  await expect(sendWaiting()).rejects.toThrow('look again')
  closed.resolve()
  await expect.poll(() => sendWaiting().then(() => device.school.posts.size)).toBe(1)
})

test('with nothing to send, or nobody signed in, it asks the school nothing', async () => {
  await sendWaiting()
  await page.session.keepMe(tara)
  await page.facts.keepFact('bookbag', 'current', null)
  await sendWaiting()
  expect(device.network.requests).toBe(0)
})
