// Tom's page while it sends: the screen stays on for as long as a post is on its way.
import { expect, test, vi } from 'vitest'
import { deviceOf } from '../testing/device/device.ts'
import { meOf, newPhoto, write } from '../testing/device/people.ts'

test('the screen is kept on when the first photo sets out, and let go when all has arrived', async () => {
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  const { device, page } = await deviceOf(meOf('Tom'))
  const log: string[] = []
  const lock = { released: false, release: () => Promise.resolve(void log.push('asleep')) }
  const wakeLock = { request: () => Promise.resolve((log.push('awake'), lock)) }
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: wakeLock })
  device.network.hold = () => new Promise((resolve) => setTimeout(resolve, 20))
  await write(page, 'Boats', [await newPhoto(100_000)])
  const stop = page.allSending.startAllSending()
  await vi.waitFor(() => expect(log).toEqual(['awake', 'asleep']), { timeout: 5000 })
  expect((await page.outbox.list()).map(({ state }) => state)).toEqual(['received'])
  stop()
})
