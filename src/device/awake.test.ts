// The screen stays on while something is sent, whoever sends it, and not a moment longer.
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { startKeepingAwake } from './awake.ts'
import { tell } from './changed.ts'

/** A browser's screen: it takes locks away from a page that is hidden, and gives none to one. */
class Screen {
  held = 0
  most = 0
  given = 0
  isShown = true
  refuses = false
  listeners = new Set<() => void>()
  locks = new Set<{ released: boolean }>()

  request = async () => {
    await Promise.resolve()
    if (!this.isShown || this.refuses) throw new DOMException('Not now', 'NotAllowedError')
    const lock = { released: false, release: async () => (await Promise.resolve(), this.free(lock)) }
    this.locks.add(lock)
    this.held++
    this.given++
    this.most = Math.max(this.most, this.held)
    return lock
  }

  turn(isShown: boolean) {
    this.isShown = isShown
    if (!isShown) for (const lock of this.locks) this.free(lock)
    this.listeners.forEach((listener) => listener())
  }

  private free(lock: { released: boolean }) {
    if (!lock.released) this.held--
    lock.released = true
    this.locks.delete(lock)
  }
}

let screen: Screen
let isSending: boolean
let stop: () => void
const settle = async () => {
  for (let turns = 0; turns < 40; turns++) await Promise.resolve()
}

function newPage(wakeLock: (screen: Screen) => object | undefined = ({ request }) => ({ request }), isSendingNow = false) {
  screen = new Screen()
  isSending = isSendingNow
  vi.stubGlobal('document', {
    get visibilityState() {
      return screen.isShown ? 'visible' : 'hidden'
    },
    addEventListener: (_: string, listener: () => void) => screen.listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => screen.listeners.delete(listener),
  })
  vi.stubGlobal('navigator', { wakeLock: wakeLock(screen) })
  stop = startKeepingAwake(() => Promise.resolve(isSending))
}

/** Here, in another page or in the worker. */
async function send(isNow: boolean) {
  isSending = isNow
  tell('outbox')
  await settle()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  newPage()
  return () => {
    stop()
    vi.useRealTimers()
  }
})

test('while Tom’s post is on its way his screen stays on, and sleeps as usual afterwards', async () => {
  await send(true)
  expect(screen.held).toBe(1)
  await send(true)
  expect([screen.held, screen.given]).toEqual([1, 1])
  await send(false)
  expect(screen.held).toBe(0)
})

test('a page that is opened while the worker sends keeps the screen on from the start', async () => {
  stop()
  newPage(undefined, true)
  await settle()
  expect(screen.held).toBe(1)
})

test('a worker that was ended in the middle, and told nobody, keeps no screen on', async () => {
  await send(true)
  isSending = false
  await vi.advanceTimersByTimeAsync(5000)
  expect([screen.held, vi.getTimerCount()]).toEqual([0, 0])
})

test('whoever looks at another app and comes back has the screen kept on again', async () => {
  await send(true)
  screen.turn(false)
  await settle()
  expect(screen.held).toBe(0)
  screen.turn(true)
  await settle()
  expect([screen.held, screen.given]).toEqual([1, 2])
})

test('where the page is left, or nobody is signed in any more, the screen sleeps', async () => {
  await send(true)
  stop()
  await settle()
  expect([screen.held, screen.listeners.size, vi.getTimerCount()]).toEqual([0, 0, 0])
  newPage()
  stop()
  stop = startKeepingAwake(() => Promise.reject(new Error('Nobody is signed in.')))
  await send(true)
  expect(screen.held).toBe(0)
})

test.each<[string, (screen: Screen) => object | undefined]>([
  ['knows no such thing', () => undefined],
  ['saves its battery', (phone) => ({ request: () => ((phone.refuses = true), phone.request()) })],
])('a phone that %s is left alone', async (_, wakeLock) => {
  stop()
  newPage(wakeLock)
  await send(true)
  expect(screen.held).toBe(0)
})

test('however sending, hiding and coming back follow one another: never two locks, none without sending, one with it', async () => {
  const acts = fc.array(fc.constantFrom('start', 'end', 'hide', 'show', 'settle'), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      stop()
      newPage()
      for (const act of all) {
        if (act === 'settle') await settle()
        else if (act === 'hide' || act === 'show') screen.turn(act === 'show')
        else {
          isSending = act === 'start'
          tell('outbox')
        }
      }
      await settle()
      screen.turn(true)
      await settle()
      expect(screen.most).toBeLessThanOrEqual(1)
      expect(screen.held).toBe(isSending ? 1 : 0)
      await send(false)
      expect(screen.held).toBe(0)
    }),
    { numRuns: 200 },
  )
})
