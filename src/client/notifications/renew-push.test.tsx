// After opening, the school is given this browser's address again where it has lost it, and only where it was wanted.
import { beforeEach, expect, test, vi } from 'vitest'
import * as session from '../../device/session.ts'
import { want } from '../../device/push-wish.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { RenewPush } from './renew-push.tsx'

const dead = 'https://push.example/dead'
const endpoint = 'https://push.example/new'
let asked: number
let given: unknown[]

beforeEach(() => {
  asked = 0
  given = []
  vi.stubGlobal('PushManager', {})
  vi.stubGlobal('Notification', { permission: 'granted' })
  // The browser has not heard that its address is dead, and gives it out again until it is given up.
  let had: string = dead
  const address = () => ({
    endpoint: had,
    toJSON: () => ({ endpoint: had, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: async () => {
      had = endpoint
      return true
    },
  })
  const pushManager = { getSubscription: async () => address(), subscribe: async () => address() }
  const registration = { pushManager }
  const serviceWorker = { getRegistration: async () => registration, ready: Promise.resolve(registration) }
  vi.stubGlobal('navigator', { ...navigator, userAgent: 'Test', locks: navigator.locks, serviceWorker })
  schoolAnswers({
    // The push service has said that the address is gone, and the school has dropped it.
    'GET /api/notifications': () => {
      asked++
      return { body: { publicKey: 'key', endpoint: null, choices: [] } }
    },
    'POST /api/subscriptions': (input) => {
      given.push(input)
      return { body: {} }
    },
  })
  return () => vi.unstubAllGlobals()
})

test('a family that wants to be told is told again, at a new address, when the school has dropped a dead one', async () => {
  const pat = meOf('Pat', { rights: [] })
  await session.keepMe(pat)
  await want(pat.member.id)
  await showTo(pat, <RenewPush />)
  await vi.waitFor(() => expect(given).toMatchObject([{ endpoint }]))
})

test('a family that never asked for it is not', async () => {
  await showTo(meOf('Pat', { rights: [] }), <RenewPush />)
  await vi.waitFor(() => expect(asked).toBe(1))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(given).toEqual([])
})
