// When a page goes through its outbox by itself.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, SECOND } from '../domain/time.ts'
import { deviceOf, newDevice, openPage, type Device, type Page } from '../testing/device/device.ts'
import { pass } from '../testing/device/pass.ts'
import { meOf, write } from '../testing/device/people.ts'

let device: Device
let page: Page
let stop = () => {}
const tara = meOf('Tara')
const screen = Object.assign(new EventTarget(), { visibilityState: 'visible' })

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  vi.stubGlobal('document', screen)
  ;({ device, page } = await deviceOf(tara))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('what waited is sent when the page opens, and what is written then at once', async () => {
  await write(page, 'before')
  stop = page.sending.startSending()
  await pass(0)
  expect(device.school.posts.size).toBe(1)
  await write(page, 'after')
  await pass(0)
  expect(device.school.posts.size).toBe(2)
})

test('after a failure it tries again by itself, within the first minutes', async () => {
  device.network.fateOf = () => 'drop'
  await write(page, 'Castle')
  stop = page.sending.startSending()
  await pass(0)
  device.network.fateOf = () => 'deliver'
  for (let second = 0; second < 10; second++) await pass(SECOND)
  expect(device.school.posts.size).toBe(1)
})

test.each(['online', 'visibilitychange', 'signing in again'])('a hint (%s) is enough to try at once', async (hint) => {
  device.network.fateOf = () => 'drop'
  await write(page, 'Castle')
  vi.spyOn(Math, 'random').mockReturnValue(0.99)
  stop = page.sending.startSending()
  await pass(0)
  for (let failures = 0; failures < 4; failures++) await pass(20 * SECOND)
  device.network.fateOf = () => 'deliver'
  const before = device.school.posts.size
  if (hint === 'online') dispatchEvent(new Event('online'))
  else if (hint === 'visibilitychange') screen.dispatchEvent(new Event('visibilitychange'))
  else await page.session.keepMe(tara)
  await pass(0)
  expect([before, device.school.posts.size]).toEqual([0, 1])
})

test('a page that is closed tries no more', async () => {
  device.network.fateOf = () => 'drop'
  await write(page, 'Castle')
  page.sending.startSending()()
  await pass(0)
  const before = device.network.requests
  await pass(10 * MINUTE)
  expect(device.network.requests).toBe(before)
})

test('a page of nobody waits quietly, and starts when someone signs in', async () => {
  device = newDevice()
  device.school.signedIn = tara.member.id
  page = await openPage()
  stop = page.sending.startSending()
  await pass(0)
  await page.session.keepMe(tara)
  await pass(0)
  expect(device.school.seen.map((seen) => seen.path)).toEqual(['/api/announcements'])
})

test('after an error of the device itself the loop goes on by itself', async () => {
  await write(page, 'Castle')
  // The post is announced within the device.
  await pass(0)
  vi.stubGlobal('reportError', () => undefined)
  const announcing = vi.spyOn(navigator.locks, 'request').mockRejectedValueOnce(new Error('The device is busy.'))
  stop = page.sending.startSending()
  await pass(0)
  expect(device.school.posts.size).toBe(0)
  for (let second = 0; second < 31; second++) await pass(SECOND)
  announcing.mockRestore()
  expect(device.school.posts.size).toBe(1)
})
