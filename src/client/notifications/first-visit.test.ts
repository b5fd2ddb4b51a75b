// Switched on in the first moments of a first visit, while the worker's files are still on their way.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deviceOf } from '../../testing/device/device.ts'
import { meOf } from '../../testing/device/people.ts'

const me = meOf('Pat', { rights: [] })
const pat = me.member.id
let installed: () => void

beforeEach(async () => {
  await deviceOf(me)
  const mine = { publicKey: 'key', endpoint: null, choices: [] }
  vi.stubGlobal('fetch', async () => Response.json(mine))
  const keys = { p256dh: 'p', auth: 'a' }
  const address = { toJSON: () => ({ endpoint: 'https://push.example/x', keys }), unsubscribe: async () => true }
  const pushManager = { getSubscription: async () => null, subscribe: async () => address }
  const ready = new Promise((done) => (installed = () => done({ pushManager })))
  vi.stubGlobal('Notification', { requestPermission: async () => 'granted' })
  vi.stubGlobal('navigator', { locks: navigator.locks, serviceWorker: { ready, getRegistration: async () => undefined } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const switchOn = async () => (await import('./push-here.ts')).switchOn(pat)

test('the tap waits for the worker, and then it is on', async () => {
  const tapped = switchOn()
  const said = vi.fn<(here: string) => void>()
  void tapped.then(said)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(said).not.toHaveBeenCalled()
  installed()
  expect(await tapped).toBe('on')
})

test('where the browser takes no worker, it cannot tell', async () => {
  const tapped = switchOn()
  const { refused } = await import('../ui/opens-offline.ts')
  refused()
  expect(await tapped).toBe('impossible')
  expect(await switchOn()).toBe('impossible')
})

test('a worker that does not come is a matter of the signal', async () => {
  const here = await import('./push-here.ts')
  vi.useFakeTimers()
  const tapped = here.switchOn(pat).catch(String)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await tapped).toContain('The worker has not come.')
})
