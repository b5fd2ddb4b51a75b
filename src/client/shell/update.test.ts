// "Update" really changes the version: the one that waits, or the one that is fetched first.
import { beforeEach, expect, test, vi } from 'vitest'
import { updateNow } from './update.ts'

class FakeWorker extends EventTarget {
  state = 'installed'
  said: unknown[] = []
  postMessage(message: unknown) {
    this.said.push(message)
    this.become('activated')
  }
  become(state: string) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}
type FakeRegistration = { waiting: FakeWorker | null; installing: FakeWorker | null; update: () => Promise<void> }

let registration: FakeRegistration | undefined
const reload = vi.fn<() => void>()

beforeEach(() => {
  reload.mockClear()
  registration = { waiting: null, installing: null, update: () => Promise.resolve() }
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(registration) } })
})

test('a version that waits takes over, and the page is opened again', async () => {
  const waiting = new FakeWorker()
  registration!.waiting = waiting
  await updateNow()
  expect(waiting.said).toEqual([{ kind: 'take-over' }])
  expect(reload).toHaveBeenCalledOnce()
})

test('when none waits the newest is fetched first, and takes over once it is whole', async () => {
  const fresh = new FakeWorker()
  fresh.state = 'installing'
  registration!.update = () => {
    registration!.installing = fresh
    return Promise.resolve()
  }
  const updating = updateNow()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(fresh.said).toEqual([])
  registration!.waiting = fresh
  fresh.become('installed')
  await updating
  expect(fresh.said).toEqual([{ kind: 'take-over' }])
  expect(reload).toHaveBeenCalledOnce()
})

test.each(['no signal', 'no worker'])('with %s the page is opened again at least', async (what) => {
  registration!.update = () => Promise.reject(new TypeError('Failed to fetch'))
  if (what === 'no worker') registration = undefined
  await updateNow()
  expect(reload).toHaveBeenCalledOnce()
})
