// @vitest-environment node
// Other tabs, another member or the end of the session come in between: nobody is told who does not want to be, and nobody loses it who does.
import { beforeEach, expect, test, vi } from 'vitest'
import type { ProblemCode } from '../../api/problem.ts'
import { deviceOf, type Page } from '../../testing/device/device.ts'
import { meOf } from '../../testing/device/people.ts'

// Pages of the tests before still listen when the browser's parts are put back.
globalThis.reportError ??= (error) => {
  throw error
}

const [pat, sam] = [meOf('Pat', { rights: [] }), meOf('Sam', { rights: [] })]
let page: Page
/** What the browser has at its push service. */
let address: string | null
let made: number
let canGiveUp: boolean
/** What the school has, for whoever is signed in there. */
let kept: string | null
let signedIn: string
let takesAddresses: boolean
let given: number
/** Every address is on its way to the school, or its answer back, until this resolves. */
let way: { to: Promise<unknown>; back: Promise<unknown> }

const addressOf = (endpoint: string) => ({
  toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
  endpoint,
  unsubscribe: async () => {
    if (!canGiveUp) throw new DOMException('no signal', 'AbortError')
    address = null
    return true
  },
})
const service = {
  getSubscription: async () => (address === null ? null : addressOf(address)),
  subscribe: async () => addressOf((address ??= `https://push.example/${++made}`)),
}

const refusal = (problem: ProblemCode, status: number) => Response.json({ problem, sentence: 'No.' }, { status })

async function answer(path: string, as: string | null, input: { endpoint?: string }): Promise<Response> {
  if (path === '/api/subscriptions') await way.to
  if (as !== signedIn) return refusal('session.missing', 401)
  if (path === '/api/notifications') return Response.json({ publicKey: 'key', endpoint: kept, choices: [] })
  if (path === '/api/subscriptions') {
    given++
    if (!takesAddresses) return refusal('push.refused', 422)
  }
  kept = input.endpoint ?? null
  if (path === '/api/subscriptions') await way.back
  return Response.json({})
}

beforeEach(async () => {
  ;[address, kept, made, given] = [null, null, 0, 0]
  ;[canGiveUp, takesAddresses] = [true, true]
  way = { to: Promise.resolve(), back: Promise.resolve() }
  const registration = { pushManager: service, active: null }
  const serviceWorker = { getRegistration: async () => registration, ready: Promise.resolve(registration) }
  vi.stubGlobal('navigator', { locks: navigator.locks, serviceWorker, userAgent: 'Test' })
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('PushManager', {})
  vi.stubGlobal('Notification', { permission: 'granted', requestPermission: async () => 'granted' })
  const { device, page: opened } = await deviceOf(pat)
  page = opened
  device.school.members = [pat, sam]
  signedIn = pat.member.id
  const school = fetch
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(url, 'https://school.test')
    if (pathname.startsWith('/api/sessions')) {
      kept = null
      return Response.json({})
    }
    if (!/^\/api\/(notifications|subscriptions)/.test(pathname)) return school(url, init)
    return answer(
      pathname,
      searchParams.get('as'),
      JSON.parse((init.body as string | undefined) ?? '{}') as { endpoint?: string },
    )
  })
  return () => vi.unstubAllGlobals()
})

const here = () => import('./push-here.ts')
const switchOn = async (as = pat.member.id) => (await here()).switchOn(as)
const open = async (as = pat.member.id) => (await here()).renew(as)
const wants = async () => (await import('../../device/push-wish.ts')).isWanted(pat.member.id)
const soon = () => new Promise((done) => setTimeout(done, 30))
function hold(which: 'to' | 'back'): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  way[which] = promise
  return resolve
}

test('an address that the school has dropped is not given again by a tap either: it may be dead', async () => {
  await switchOn()
  kept = null
  expect(await switchOn()).toBe('on')
  expect([made, kept]).toEqual([2, address])
})

test('a browser that cannot give up its old address now is told there', async () => {
  address = 'https://push.example/old'
  canGiveUp = false
  expect(await switchOn()).toBe('on')
  expect(kept).toBe('https://push.example/old')
})

test('two tabs that are opened at once agree on one new address', async () => {
  await switchOn()
  kept = null
  const arrives = hold('to')
  const tabs = [open(), open()]
  await soon()
  arrives()
  await Promise.all(tabs)
  expect([made, kept]).toEqual([2, address])
})

test('switched off while a new address is on its way to the school, it stays off', async () => {
  await switchOn()
  kept = null
  const arrives = hold('to')
  const opening = open()
  await soon()
  await (await here()).switchOff(pat.member.id)
  arrives()
  await opening
  expect([kept, address, await wants()]).toEqual([null, null, false])
})

test.each(['to', 'back'] as const)(
  'signed out with an address on its way %s, Pat is told again only after a tap',
  async (which) => {
    const arrives = hold(which)
    const tapped = switchOn().catch(String)
    await soon()
    await page.session.signOut()
    signedIn = ''
    arrives()
    await tapped
    expect([address, await wants()]).toEqual([null, false])
    signedIn = pat.member.id
    kept = null
    await page.session.keepMe(pat)
    await open()
    expect(kept).toBeNull()
  },
)

test('a late tap in a tab of Pat, who is not signed in any more, leaves Sam’s address alone', async () => {
  await page.session.keepMe(sam)
  signedIn = sam.member.id
  expect(await switchOn(sam.member.id)).toBe('on')
  await switchOn().catch(String)
  expect([made, kept]).toEqual([1, address])
})

test('a school that does not take what this browser’s push service gives out is not asked again at each opening', async () => {
  await switchOn()
  ;[kept, takesAddresses] = [null, false]
  await open().catch(String)
  await open().catch(String)
  expect([given, address]).toEqual([2, null])
})

test('a tap that never reached the school is heard with the next opening', async () => {
  const reply = fetch
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(switchOn()).rejects.toMatchObject({ name: 'Unreached' })
  vi.stubGlobal('fetch', reply)
  await open()
  expect([kept, await wants()]).toEqual([address, true])
})

test('what the school did not hear of stays on', async () => {
  await switchOn()
  const reply = fetch
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect((await here()).switchOff(pat.member.id)).rejects.toMatchObject({ name: 'Unreached' })
  vi.stubGlobal('fetch', reply)
  expect([kept, await wants()]).toEqual([address, true])
})

test('who was told before this device noted whom it tells, is told on at a new address', async () => {
  await service.subscribe()
  kept = address
  await open()
  ;[kept, address] = [null, null]
  await open()
  expect([kept, made]).toEqual([address, 2])
})
