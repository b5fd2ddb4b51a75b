// Being told of news on a device is gone with the session: the browser gives its address up, which nobody could send to any more.
import { beforeEach, expect, test, vi } from 'vitest'
import { deviceOf, type Page } from '../testing/device/device.ts'
import { meOf } from '../testing/device/people.ts'

// Pages of the tests before still listen when the browser's parts are put back.
globalThis.reportError ??= (error) => {
  throw error
}

const [pat, sam] = [meOf('Pat', { rights: [] }), meOf('Sam', { rights: [] })]
let page: Page
let address: string | null
let giveUp: () => Promise<boolean>

const subscription = () => ({
  toJSON: () => ({ endpoint: address ?? '', keys: { p256dh: 'p', auth: 'a' } }),
  unsubscribe: () => giveUp(),
})
const browser = {
  getSubscription: async () => (address === null ? null : subscription()),
  subscribe: async () => {
    address ??= 'https://push.example/x'
    return subscription()
  },
}

beforeEach(async () => {
  address = null
  giveUp = async () => {
    address = null
    return true
  }
  const serviceWorker = { getRegistration: async () => ({ pushManager: browser, active: null }) }
  vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, serviceWorker })
  const { device, page: opened } = await deviceOf(pat)
  page = opened
  device.school.members = [pat, sam]
  const school = fetch
  const answer = async (url: string, init?: RequestInit) =>
    /^.api.(notifications|subscriptions|sessions)/.test(url)
      ? Response.json({ publicKey: 'key', endpoint: null, choices: [] })
      : school(url, init)
  vi.stubGlobal('fetch', answer)
  const { want } = await import('./push-wish.ts')
  const { keepTold } = await import('./push-address.ts')
  await keepTold(pat.member.id, browser, await want(pat.member.id))
  return () => vi.unstubAllGlobals()
})

const isWanted = async () => (await import('./push-wish.ts')).isWanted(pat.member.id)

const acts: [string, () => Promise<unknown>][] = [
  ['signs out', () => page.session.signOut()],
  ['is removed', () => page.refused(pat.member.id, 'session.removed')],
  ['has her session ended by the school', () => page.refused(pat.member.id, 'session.ended')],
  ['leaves the device to Sam', () => page.session.keepMe(sam)],
]

test.each(acts)('it is over when Pat %s', async (_, act) => {
  await act()
  expect(await isWanted()).toBe(false)
  await vi.waitFor(() => expect(address).toBeNull())
})

test.each([acts[0]!, acts[3]!])('however often she taps while it ends: it is over when Pat %s', async (_, act) => {
  const { want } = await import('./push-wish.ts')
  let isOver = false
  const ending = act().then(() => (isOver = true))
  while (!isOver) await want(pat.member.id)
  await ending
  expect(await isWanted()).toBe(false)
})

test('a session that is only missing is signed in again, and told as before', async () => {
  await page.refused(pat.member.id, 'session.missing')
  expect([address === null, await isWanted()]).toEqual([false, true])
})

test('what ends for somebody who is not told here leaves the address to whom it is', async () => {
  const { wipe } = await import('./wipe.ts')
  await wipe(sam.member.id)
  expect(address).not.toBeNull()
})

test.each(acts)('a push service that does not answer keeps nobody waiting when Pat %s', async (_, act) => {
  let isAsked = false
  giveUp = () => {
    isAsked = true
    return new Promise(() => undefined)
  }
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await act()
  expect(await isWanted()).toBe(false)
  await vi.waitFor(() => expect(isAsked).toBe(true))
  expect(address).not.toBeNull()
  // Whoever comes next need not wait for ever either.
  await vi.advanceTimersByTimeAsync(10_000)
  vi.useRealTimers()
  await navigator.locks.request('push-address', () => undefined)
})

test('an address that is given up late is left to whoever wants it by then', async () => {
  const { promise: isOver, resolve } = Promise.withResolvers<void>()
  const busy = navigator.locks.request('push-address', () => isOver)
  await page.session.keepMe(sam)
  const { want } = await import('./push-wish.ts')
  await want(sam.member.id)
  resolve()
  await busy
  await navigator.locks.request('push-address', () => undefined)
  expect(address).not.toBeNull()
})

test('a page that froze with the address in its hands holds nobody up', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new DOMException('Late', 'TimeoutError')))
  const { promise: frozen, resolve: thaw } = Promise.withResolvers<void>()
  const holding = navigator.locks.request('push-address', () => frozen)
  await page.session.signOut()
  await vi.waitFor(() => expect(address).toBeNull())
  thaw()
  await holding
  vi.restoreAllMocks()
})
