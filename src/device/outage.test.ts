// Ten minutes without signal, or with a school that is ill: few knocks, and everything goes soon after it ends (I4, I6).
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, SECOND } from '../domain/time.ts'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { meOf, newPhoto, write } from '../testing/device/people.ts'
import { nextRoundAt } from './drain.ts'

let device: Device
let page: Page
const tara = meOf('Tara')
const memberId = tara.member.id

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  ;({ device, page } = await deviceOf(tara))
})
afterEach(() => vi.useRealTimers())

/** Lives through minutes as a page does: rounds when they are due, and hints that the network may be back. */
async function live(minutes: number, hintEach: number | null) {
  for (let second = 0; second < minutes * 60; second++) {
    const due = await nextRoundAt(memberId)
    if (due !== null && due <= Date.now()) await page.sending.drain(memberId, 'timer')
    if (hintEach !== null && second % hintEach === 0) await page.sending.drain(memberId, 'hint')
    vi.advanceTimersByTime(SECOND)
  }
}

test.each([
  ['no signal', null],
  ['a signal that seems to come back every five seconds', 5],
] as const)('ten minutes of %s cost few requests for sending', async (_, hintEach) => {
  for (let i = 0; i < 20; i++) await write(page, `Post ${i}`, i === 0 ? [await newPhoto()] : [])
  device.network.fateOf = () => 'portal'
  await live(10, hintEach)
  expect(device.network.requests).toBeLessThanOrEqual(24)
  expect(device.network.requests).toBeGreaterThan(3)
})

test('hundreds of entries and ten minutes of a school that answers errors cost few requests; then all go once', async () => {
  for (let i = 0; i < 250; i++) await write(page, `Post ${i}`)
  device.school.refuse = () => 'server.error'
  await live(10, 30)
  expect(device.network.requests).toBeLessThanOrEqual(30)
  device.school.refuse = () => null
  await live(10, null)
  expect(device.school.posts.size).toBe(250)
  expect((await page.outbox.list()).every((entry) => entry.state === 'received')).toBe(true)
}, 60_000)

test('a way that answers but lets nothing through is tried with growing rests', async () => {
  await write(page, 'Castle', [await newPhoto()])
  device.network.fateOf = (path) => (path.includes('attachments') && device.network.requests % 2 === 0 ? 'drop' : 'deliver')
  const refuseBytes = device.school.answer.bind(device.school)
  device.school.answer = (path, query, body) => refuseBytes(path, query, body instanceof Uint8Array ? new Uint8Array() : body)
  await live(10, null)
  expect(device.network.requests).toBeLessThanOrEqual(60)
  expect(await page.outbox.list()).toMatchObject([{ state: 'waiting', problem: null }])
})

test('a clock that is turned back by a day does not stop sending', async () => {
  await write(page, 'Castle')
  device.network.fateOf = () => 'drop'
  await page.sending.drain(memberId)
  device.network.fateOf = () => 'deliver'
  vi.setSystemTime(Date.now() - 24 * 60 * MINUTE)
  await live(1, null)
  expect(device.school.posts.size).toBe(1)
})
