// The screen stays on while something is sent, and not a moment longer.
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'

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
    const lock = { released: false, release: () => Promise.resolve(this.free(lock)) }
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
let awakeWhile: typeof import('./awake.ts').awakeWhile
const settle = async () => {
  for (let turns = 0; turns < 20; turns++) await Promise.resolve()
}

async function newPage(wakeLock: (screen: Screen) => object | undefined = ({ request }) => ({ request })) {
  screen = new Screen()
  vi.resetModules()
  vi.stubGlobal('document', {
    get visibilityState() {
      return screen.isShown ? 'visible' : 'hidden'
    },
    addEventListener: (_: string, listener: () => void) => screen.listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => screen.listeners.delete(listener),
  })
  vi.stubGlobal('navigator', { wakeLock: wakeLock(screen), onLine: true })
  ;({ awakeWhile } = await import('./awake.ts'))
}
beforeEach(() => newPage())

function work() {
  let end = () => {}
  const done = awakeWhile(() => new Promise<void>((resolve) => (end = resolve)))
  return { end: () => end(), done }
}

test('while Tom’s post is on its way his screen stays on, and sleeps as usual afterwards', async () => {
  const sending = work()
  await settle()
  expect(screen.held).toBe(1)
  sending.end()
  await sending.done
  await settle()
  expect([screen.held, screen.listeners.size]).toEqual([0, 0])
})

test('a failure lets the screen sleep, too, and is told on', async () => {
  await expect(awakeWhile(() => Promise.reject(new Error('No signal')))).rejects.toThrow('No signal')
  await settle()
  expect(screen.held).toBe(0)
})

test('whoever looks at another app and comes back has the screen kept on again', async () => {
  const sending = work()
  await settle()
  screen.turn(false)
  expect(screen.held).toBe(0)
  screen.turn(true)
  await settle()
  expect([screen.held, screen.given]).toEqual([1, 2])
  sending.end()
})

test.each<[string, (screen: Screen) => object | undefined]>([
  ['knows no such thing', () => undefined],
  ['saves its battery', (phone) => ({ request: () => ((phone.refuses = true), phone.request()) })],
])('a phone that %s sends all the same', async (_, wakeLock) => {
  await newPage(wakeLock)
  expect(await awakeWhile(() => Promise.resolve('sent'))).toBe('sent')
})

test('however sending, hiding and coming back follow one another: never two locks, none without sending, one with it', async () => {
  const acts = fc.array(fc.constantFrom('start', 'end', 'hide', 'show', 'settle'), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      await newPage()
      const running: ReturnType<typeof work>[] = []
      for (const act of all) {
        if (act === 'start') running.push(work())
        else if (act === 'end') running.shift()?.end()
        else if (act === 'settle') await settle()
        else screen.turn(act === 'show')
      }
      await settle()
      screen.turn(true)
      await settle()
      expect(screen.most).toBeLessThanOrEqual(1)
      expect(screen.held).toBe(running.length > 0 ? 1 : 0)
      running.forEach((each) => each.end())
      await settle()
      expect(screen.held).toBe(0)
    }),
    { numRuns: 200 },
  )
})
