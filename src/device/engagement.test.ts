// A device tells once a week that news is there and once that it was opened, for families alone, and never what or by whom.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Device, deviceOf, openPage } from '../testing/device/device.ts'
import { meOf } from '../testing/device/people.ts'

let device: Device
let outage: typeof import('../api/outage.ts')
let tell: (isOpened: boolean) => Promise<void>
const family = () => {
  const me = meOf('Pat', { rights: [] })
  return { ...me, member: { ...me.member, role: 'family' as const } }
}

async function deviceFor(me: ReturnType<typeof meOf>) {
  ;({ device } = await deviceOf(me))
  const engagement = await import('./engagement.ts')
  outage = await import('../api/outage.ts')
  tell = (isOpened) => engagement.tell(me.member.id, isOpened)
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T09:00:00.000Z'), toFake: ['Date'] })
})
afterEach(() => vi.useRealTimers())

test('Pat’s phone tells at the first push that news is there, at the first look that it was opened, and then nothing this week', async () => {
  await deviceFor(family())
  await tell(false)
  await tell(false)
  await tell(true)
  await tell(true)
  expect(device.school.told).toEqual([
    { isReached: true, isOpened: false },
    { isReached: false, isOpened: true },
  ])
})

test('a page and the worker that look at the same moment tell once', async () => {
  const pat = family()
  await deviceFor(pat)
  await openPage()
  const worker = await import('./engagement.ts')
  await Promise.all([tell(true), worker.tell(pat.member.id, true), tell(true)])
  expect(device.school.told).toEqual([{ isReached: true, isOpened: true }])
})

test('on Monday it is told anew', async () => {
  await deviceFor(family())
  await tell(true)
  vi.setSystemTime(Date.parse('2026-11-29T23:59:00.000Z'))
  await tell(true)
  expect(device.school.told).toHaveLength(1)
  vi.setSystemTime(Date.parse('2026-11-30T00:01:00.000Z'))
  await tell(true)
  expect(device.school.told).toHaveLength(2)
})

test('what the school did not hear is told with the next look', async () => {
  await deviceFor(family())
  device.network.fateOf = () => 'drop'
  await tell(true)
  expect(device.school.told).toEqual([])
  device.network.fateOf = () => 'deliver'
  outage.asked()
  await tell(true)
  expect(device.school.told).toEqual([{ isReached: true, isOpened: true }])
})

test('a school that is busy is told with the next look', async () => {
  await deviceFor(family())
  device.school.refuse = () => 'server.busy'
  await tell(true)
  device.school.refuse = () => null
  outage.asked()
  await tell(true)
  expect(device.school.told).toEqual([{ isReached: true, isOpened: true }])
})

test('a page that froze while it told holds nobody up', async () => {
  const pat = family()
  await deviceFor(pat)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new DOMException('Late', 'TimeoutError')))
  const { promise: frozen, resolve: thaw } = Promise.withResolvers<void>()
  const holding = navigator.locks.request(`engagement:${pat.member.id}`, () => frozen)
  await tell(true)
  expect(device.school.told).toEqual([])
  thaw()
  await holding
  vi.restoreAllMocks()
  await tell(true)
  expect(device.school.told).toHaveLength(1)
})

test('nothing is told for staff, and of families no post and no device', async () => {
  await deviceFor(meOf('Tom'))
  await tell(true)
  expect(device.school.told).toEqual([])
  await deviceFor(family())
  await tell(true)
  expect(device.school.told.flatMap((told) => Object.keys(told))).toEqual(['isReached', 'isOpened'])
})
