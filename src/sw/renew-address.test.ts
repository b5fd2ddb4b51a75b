// The push service gives up an address while nobody looks: the school gets the new one, of whoever wants to be told here, and of nobody else.
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me } from '../api/contract/join.ts'
import type { Addresses } from '../device/push-address.ts'
import { newDevice, openPage, type Page } from '../testing/device/device.ts'
import { meOf } from '../testing/device/people.ts'

const KEY = 'the school’s key'
const pat = meOf('Pat', { rights: [] })
const sam = meOf('Sam', { rights: [] })
let page: Page
let given: { as: string | null; endpoint: string; credentials: unknown }[]
let hasSignal: boolean
let subscribedWith: string[]

beforeEach(async () => {
  newDevice()
  page = await openPage()
  given = []
  subscribedWith = []
  hasSignal = true
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    if (!hasSignal) return Promise.reject(new TypeError('Failed to fetch'))
    const { pathname, searchParams } = new URL(address, 'https://school.test')
    if (pathname === '/api/notifications') return answer({ publicKey: KEY, endpoint: null, choices: [] })
    if (pathname !== '/api/subscriptions') return Promise.reject(new TypeError(pathname))
    const { endpoint } = JSON.parse(init.body as string) as { endpoint: string }
    given.push({ as: searchParams.get('as'), endpoint, credentials: init.credentials })
    return answer({})
  })
})

const answer = (body: unknown) => Promise.resolve(Response.json(body))
const addressOf = (endpoint: string) => ({
  toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
  unsubscribe: () => Promise.resolve(true),
})
/** A browser whose push service gives out this address from now on. */
const browser = (endpoint: string): Addresses => ({
  getSubscription: () => Promise.resolve(null),
  subscribe: ({ applicationServerKey }) => {
    subscribedWith.push(applicationServerKey)
    return Promise.resolve(addressOf(endpoint))
  },
})
const signIn = (me: Me) => page.session.keepMe(me)
const switchOn = async (me: Me) => {
  const { keepTold } = await import('../device/push-address.ts')
  const { want } = await import('../device/push-wish.ts')
  await keepTold(me.member.id, browser('https://push.example/old'), await want(me.member.id))
}
const changes = async (endpoint: string) => {
  const { renewAddress } = await import('./push.ts')
  await renewAddress({ pushManager: browser(endpoint) } as unknown as ServiceWorkerRegistration)
}

test('whoever switched it on is told at the new address, by the same key', async () => {
  await signIn(pat)
  await switchOn(pat)
  await changes('https://push.example/new')
  expect(given.at(-1)).toEqual({ as: pat.member.id, endpoint: 'https://push.example/new', credentials: 'same-origin' })
  expect(subscribedWith).toEqual([KEY, KEY])
})

test('whoever never switched it on, or has left the device since, is not told', async () => {
  await signIn(pat)
  await changes('https://push.example/new')
  expect(given).toEqual([])
  await switchOn(pat)
  await signIn(sam)
  await changes('https://push.example/new')
  expect(given).toHaveLength(1)
  await signIn(pat)
  await changes('https://push.example/new')
  expect(given).toHaveLength(1)
  expect(subscribedWith).toHaveLength(1)
})

test('without anyone signed in, or without signal, it is left to the next opening', async () => {
  await changes('https://push.example/new')
  await signIn(pat)
  await switchOn(pat)
  hasSignal = false
  await changes('https://push.example/new')
  expect(given).toHaveLength(1)
})
