// Being told of news on a device is gone with the session: the browser gives its address up, which nobody could send to any more.
import { beforeEach, expect, test, vi } from 'vitest'
import { deviceOf, type Page } from '../testing/device/device.ts'
import { meOf } from '../testing/device/people.ts'

const [pat, sam] = [meOf('Pat', { rights: [] }), meOf('Sam', { rights: [] })]
let page: Page
let address: string | null
let isSilent: boolean

const subscription = () => ({
  toJSON: () => ({ endpoint: address ?? '', keys: { p256dh: 'p', auth: 'a' } }),
  unsubscribe: async () => {
    if (isSilent) return new Promise<boolean>(() => undefined)
    address = null
    return true
  },
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
  isSilent = false
  const serviceWorker = { getRegistration: async () => ({ pushManager: browser, active: null }) }
  vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, serviceWorker })
  const { device, page: opened } = await deviceOf(pat)
  page = opened
  device.school.members = [pat, sam]
  const school = fetch
  const answer = async (url: string, init?: RequestInit) =>
    url.startsWith('/api/subscriptions') || url.startsWith('/api/sessions') ? Response.json({}) : school(url, init)
  vi.stubGlobal('fetch', answer)
  const { give } = await import('./push-address.ts')
  await give(pat.member.id, browser, 'key')
  return () => vi.unstubAllGlobals()
})

const isWanted = async () => (await import('./push-wish.ts')).isWanted(pat.member.id)

test.each([
  ['signs out', () => page.session.signOut()],
  ['is removed', () => page.refused(pat.member.id, 'session.removed')],
  ['has her session ended by the school', () => page.refused(pat.member.id, 'session.ended')],
  ['leaves the device to Sam', () => page.session.keepMe(sam)],
])('when Pat %s', async (_, act) => {
  await act()
  expect([address, await isWanted()]).toEqual([null, false])
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

test('a push service that does not answer keeps nobody from signing out', async () => {
  isSilent = true
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  let isOut = false
  void page.session.signOut().then(() => (isOut = true))
  await vi.waitFor(() => {
    vi.advanceTimersByTime(1000)
    expect(isOut).toBe(true)
  })
  vi.useRealTimers()
  expect(await page.session.readMe()).toBeNull()
})
