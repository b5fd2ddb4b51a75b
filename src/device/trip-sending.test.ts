// Trip updates on their way: kept on the device, sent first, tried again soon, never twice.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TripUpdate } from '../domain/trip-order.ts'
import { MINUTE, SECOND } from '../domain/time.ts'
import { deviceOf, openPage, type Device, type Page } from '../testing/device/device.ts'
import { pass } from '../testing/device/pass.ts'
import { meOf, newPhoto, write } from '../testing/device/people.ts'
import { newId } from './new-id.ts'

let device: Device
let page: Page
let stop = () => {}
const tara = meOf('Tara')
const trip = newId()
const screen = Object.assign(new EventTarget(), { visibilityState: 'visible' })

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  vi.stubGlobal('document', screen)
  ;({ device, page } = await deviceOf(tara))
})
afterEach(() => {
  stop()
  stop = () => {}
  vi.useRealTimers()
})

const states = async () => (await page.tripOutbox.list()).map(({ state }) => state)
const told = () => device.school.tripUpdates.map(({ status }) => status)
const requests = () => device.school.seen.map(({ path }) => path.split('/')[2])

test('what a leader taps is on the disk before it is sent, and then at the school', async () => {
  device.network.fateOf = () => 'drop'
  await page.tripOutbox.add(trip, 'left', null)
  expect(await states()).toEqual(['waiting'])
  const reopened = await openPage()
  device.network.fateOf = () => 'deliver'
  stop = reopened.tripSending.startTripSending()
  await pass(0)
  expect(told()).toEqual(['left'])
  expect(await states()).toEqual(['received'])
})

test('a lost reply, and two pages that send at once, leave one update at the school', async () => {
  device.network.fateOf = (path, count) => (path.endsWith('/updates') && count === 1 ? 'lose' : 'deliver')
  await page.tripOutbox.add(trip, 'late', '2026-09-14T15:25:00.000Z')
  const other = await openPage()
  await Promise.all([page.tripSending.sendTripUpdates(tara.member.id), other.tripSending.sendTripUpdates(tara.member.id)])
  await page.tripSending.sendTripUpdates(tara.member.id)
  expect(told()).toEqual(['late'])
  expect(await states()).toEqual(['received'])
})

test('without signal it is tried again at most 30 s apart, and within the bound of an outage', async () => {
  device.network.fateOf = () => 'drop'
  const triedAt: number[] = []
  device.network.hold = async () => void triedAt.push(Date.now())
  await page.tripOutbox.add(trip, 'left', null)
  stop = page.allSending.startAllSending()
  for (let second = 0; second < 600; second++) await pass(SECOND)
  const gaps = triedAt.slice(1).map((at, index) => at - triedAt[index]!)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(31 * SECOND)
  // I6 of safety.md: at most 30 requests per device in ten minutes of outage.
  expect(triedAt.length).toBeLessThanOrEqual(30)
  device.network.fateOf = () => 'deliver'
  await pass(31 * SECOND)
  expect(told()).toEqual(['left'])
}, 60_000)

test('it goes before every photo, also when both have waited', async () => {
  device.network.fateOf = () => 'drop'
  await write(page, 'Castle', [await newPhoto(1000)])
  await page.tripOutbox.add(trip, 'leaving', null)
  device.network.fateOf = () => 'deliver'
  await page.sending.drain(tara.member.id, 'tap')
  expect(requests()[0]).toBe('trips')
  expect(requests()).toContain('attachments')
})

test('a school that cannot take trip updates now still gets the photos', async () => {
  device.school.refuse = (path) => (path.endsWith('/updates') ? 'server.error' : null)
  await page.tripOutbox.add(trip, 'left', null)
  await write(page, 'Castle')
  await page.sending.drain(tara.member.id, 'tap')
  expect(device.school.posts.size).toBe(1)
  expect(await states()).toEqual(['waiting'])
})

test('who leads it no more reads at once that families were not told; what was written after goes on', async () => {
  device.school.refuse = (path, body) =>
    path.endsWith('/updates') && (body as TripUpdate).status === 'left' ? 'trip.not_leader' : null
  await page.tripOutbox.add(trip, 'left', null)
  await page.tripOutbox.add(trip, 'arrived', null)
  await page.tripSending.sendTripUpdates(tara.member.id)
  expect(await states()).toEqual(['refused', 'received'])
  const [refused] = await page.tripOutbox.list()
  expect(refused?.problem?.sentence).toContain('families were not told')
  await page.tripOutbox.dismiss(refused!.update.id)
  expect(await states()).toEqual(['received'])
})

test('a web filter’s page in place of a receipt is none', async () => {
  device.network.fateOf = () => 'portal'
  await page.tripOutbox.add(trip, 'left', null)
  expect(await page.tripSending.sendTripUpdates(tara.member.id)).toBe('unreached')
  expect(await states()).toEqual(['waiting'])
})

test('it carries the school’s clock as it was heard last, and a number of its own for each tap on this device', async () => {
  await page.schoolClock.hear(new Date(Date.now() - 5 * MINUTE).toISOString())
  await page.tripOutbox.add(trip, 'left', null)
  await pass(MINUTE)
  await page.tripOutbox.add(trip, 'arrived', null)
  const stamps = (await page.tripOutbox.list()).map(({ update }) => update.stamp)
  expect(stamps.map(({ aheadMs, sequence }) => ({ aheadMs, sequence }))).toEqual([
    { aheadMs: 5 * MINUTE, sequence: 1 },
    { aheadMs: 5 * MINUTE, sequence: 2 },
  ])
  expect(stamps[0]?.deviceId).toBe(stamps[1]?.deviceId)
})

test('on a shared tablet, what Tara tapped is never sent as Tom’s, and waits for her', async () => {
  device.network.fateOf = () => 'drop'
  await page.tripOutbox.add(trip, 'left', null)
  device.network.fateOf = () => 'deliver'
  const tom = meOf('Tom')
  device.school.signedIn = tom.member.id
  await page.session.keepMe(tom)
  await page.tripSending.sendTripUpdates(tom.member.id)
  await page.tripSending.sendTripUpdates(tara.member.id)
  expect(told()).toEqual([])
  device.school.signedIn = tara.member.id
  await page.session.keepMe(tara)
  await page.tripSending.sendTripUpdates(tara.member.id)
  expect(told()).toEqual(['left'])
})
