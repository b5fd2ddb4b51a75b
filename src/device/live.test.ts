// News while the page is shown: at once by the stream, rarely asked for in an outage, not at all when hidden.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, SECOND } from '../domain/time.ts'
import { newDevice, openPage, type Device, type Page } from '../testing/device/device.ts'
import { pass } from '../testing/device/pass.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
let stop = () => {}
const pat = meOf('Pat', { rights: [] })
const screen = Object.assign(new EventTarget(), { visibilityState: 'visible' })
let streams: ReadableStreamDefaultController<Uint8Array>[]
let asked: number
let isHeldBack: boolean
let ended: number

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
  device = newDevice()
  device.school.signedIn = pat.member.id
  vi.stubGlobal('document', screen)
  screen.visibilityState = 'visible'
  streams = []
  asked = 0
  isHeldBack = false
  ended = 0
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    asked++
    return address.startsWith('/api/stream') && device.network.fateOf(address, asked) === 'deliver'
      ? Promise.resolve(openStream(init?.signal))
      : device.network.fetch(address, init)
  })
  page = await openPage()
  await page.session.keepMe(pat)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

function openStream(signal: AbortSignal | null | undefined): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      streams.push(controller)
      if (!isHeldBack) controller.enqueue(new TextEncoder().encode(': here\n\n'))
      signal?.addEventListener('abort', () => {
        ended++
        controller.error(new DOMException('aborted', 'AbortError'))
      })
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

const say = (text: string) => streams.at(-1)!.enqueue(new TextEncoder().encode(text))
const show = (state: string) => {
  screen.visibilityState = state
  screen.dispatchEvent(new Event('visibilitychange'))
}
const captions = async () => (await page.feed.read()).map((post) => post.caption)

test('an open phone has a new post as soon as the stream says so', async () => {
  const heard: number[] = []
  stop = page.live.startLive((position) => heard.push(position))
  await pass(0)
  expect(streams).toHaveLength(1)
  device.school.publish(feedPost(1))
  say(`event: changed\ndata: {"position":${device.school.position}}\n`)
  say('\n')
  await pass(0)
  expect(await captions()).toEqual(['Post 1'])
  expect(heard).toEqual([0, 1])
})

test('a stream that beats is left alone; one that falls silent for 40 s is opened again', async () => {
  stop = page.live.startLive(() => {})
  await pass(0)
  for (let beat = 0; beat < 4; beat++) {
    await pass(25 * SECOND)
    say(': still here\n\n')
  }
  expect(streams).toHaveLength(1)
  await pass(25 * SECOND)
  expect(streams).toHaveLength(1)
  await pass(20 * SECOND)
  expect(streams).toHaveLength(2)
})

test('a hidden page ends its stream and asks nothing; shown again it catches up first', async () => {
  stop = page.live.startLive(() => {})
  await pass(0)
  expect(ended).toBe(0)
  show('hidden')
  expect(ended).toBe(1)
  const before = asked
  device.school.publish(feedPost(1))
  await pass(10 * MINUTE)
  expect(asked).toBe(before)
  show('visible')
  await pass(0)
  expect(await captions()).toEqual(['Post 1'])
  expect(streams).toHaveLength(2)
})

test('phones that lose the school together come back one by one, from where they were', async () => {
  device.school.publish(feedPost(1))
  stop = page.live.startLive(() => {})
  await pass(0)
  const [waits, addresses]: [number[], string[]] = [[], []]
  const send = fetch
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    addresses.push(address)
    return send(address, init)
  })
  for (const chance of [0, 0.5, 0.999]) {
    vi.spyOn(Math, 'random').mockReturnValue(chance)
    const before = asked
    // Steady until now: this is a first failure each time.
    await pass(31 * SECOND)
    streams.at(-1)!.close()
    const from = Date.now()
    while (asked === before) await pass(50)
    waits.push(Date.now() - from)
    await pass(0)
  }
  expect(waits[0]).toBeLessThanOrEqual(350)
  expect(waits[1]).toBeGreaterThan(1000)
  expect(waits[2]).toBeGreaterThan(1900)
  const logs = addresses.filter((address) => address.startsWith('/api/changes'))
  expect(logs.map((address) => address.includes(`after=${device.school.position}`))).toEqual([true, true, true])
})

test('ten minutes of outage cost at most twelve tries, and news come within two minutes after', async () => {
  device.network.fateOf = () => 'portal'
  stop = page.live.startLive(() => {})
  for (let second = 0; second < 600; second += 5) await pass(5 * SECOND)
  expect(asked).toBeLessThanOrEqual(14)
  expect(asked).toBeGreaterThan(5)
  device.network.fateOf = () => 'deliver'
  device.school.publish(feedPost(1))
  for (let second = 0; second < 120; second += 5) await pass(5 * SECOND)
  expect(await captions()).toEqual(['Post 1'])
})

test('where a filter cuts every stream, the log is asked every eight seconds, so that news and takedowns come within ten', async () => {
  device.network.fateOf = (path) => (path.startsWith('/api/stream') ? 'portal' : 'deliver')
  stop = page.live.startLive(() => {})
  for (let second = 0; second < 600; second += 5) await pass(5 * SECOND)
  // The log and the stream, each time: four tries soon after each other, and then one every eight seconds.
  expect(asked).toBeLessThanOrEqual(2 * (4 + 600 / 8))
  device.school.publish(feedPost(1))
  for (let second = 0; second < 10; second += 5) await pass(5 * SECOND)
  expect(await captions()).toEqual(['Post 1'])
})

test('where a proxy holds every stream back, news and takedowns come within ten seconds, too', async () => {
  isHeldBack = true
  stop = page.live.startLive(() => {})
  for (let second = 0; second < 300; second++) await pass(SECOND)
  expect(asked).toBeLessThanOrEqual(80)
  for (let minute = 1; minute <= 13; minute++) {
    await pass(2 * SECOND)
    device.school.publish(feedPost(minute))
    for (let second = 0; second < 10; second++) await pass(SECOND)
    expect((await captions())[0]).toBe(`Post ${minute}`)
  }
})

test('a member who was removed is not asked for again, and their phone forgets the feed', async () => {
  device.school.publish(feedPost(1))
  stop = page.live.startLive(() => {})
  await pass(0)
  device.school.refuse = () => 'session.removed'
  streams.at(-1)!.close()
  await pass(10 * SECOND)
  const before = asked
  await pass(10 * MINUTE)
  expect(asked).toBe(before)
  expect(await captions()).toEqual([])
})

test('when the lease ends on an open page, what is painted is taken off and the log is asked again', async () => {
  const expiresAt = new Date(Date.now() + 2 * MINUTE).toISOString()
  await page.session.keepMe({ ...pat, now: new Date().toISOString(), lease: { ...pat.lease, expiresAt } })
  stop = page.live.startLive(() => {})
  await pass(0)
  const [before, doubts] = [streams.length, page.feed.doubts()]
  await pass(119 * SECOND)
  expect(page.feed.doubts()).toBe(doubts)
  await pass(2 * SECOND)
  expect(page.feed.doubts()).toBe(doubts + 1)
  expect(streams.length).toBeGreaterThan(before)
})
