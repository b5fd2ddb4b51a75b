// Ten minutes without the school, for the whole app at once: whatever wakes it, at most thirty requests leave the device (I6).
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, SECOND } from '../domain/time.ts'
import { deviceOf, openPage, type Device, type Page } from '../testing/device/device.ts'
import type { Fate } from '../testing/device/fake-network.ts'
import { feedPost, meOf, newPhoto, write } from '../testing/device/people.ts'

let device: Device
let page: Page
let stops: (() => void)[] = []
const tara = meOf('Tara')
const screen = Object.assign(new EventTarget(), { visibilityState: 'visible' })

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
  vi.stubGlobal('document', screen)
  ;({ device, page } = await deviceOf(tara))
  device.school.members = [tara]
  for (let minute = 0; minute < 20; minute++) device.school.publish(withPhotos(minute))
  await page.feed.catchUp()
})
afterEach(() => {
  stops.forEach((stop) => stop())
  vi.useRealTimers()
})

function withPhotos(minute: number) {
  const post = feedPost(minute)
  const renditions = [{ name: 480, width: 480, height: 360, size: 480 }]
  for (const { id } of post.photos) device.network.media.set(`/api/media/${id}/480`, new Uint8Array(480))
  return { ...post, photos: post.photos.map((photo) => ({ ...photo, renditions })) }
}

/** Time passes, and the store, which no fake clock drives, keeps up. */
async function pass(ms: number) {
  for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setImmediate(resolve))
  // Hashes are made by threads of their own.
  await sleep(2)
  await vi.advanceTimersByTimeAsync(ms)
}

const quietly = (asking: Promise<unknown>) => void asking.catch(() => undefined)

/** What the screens ask in an outage: on focus, as a list that is shown, as an older page, as each photo that comes near. */
async function look() {
  quietly(page.feed.catchUp())
  quietly(page.session.refreshMe())
  quietly(page.lists.refresh())
  quietly(page.feed.loadOlder())
  for (const post of await page.feed.read()) for (const photo of post.photos) quietly(page.feed.photoUrl(photo, 480))
}

/** A restless minute: every few seconds the signal seems to be back, the page is shown or comes into focus. */
async function minutes(count: number) {
  for (let second = 0; second < count * 60; second += 5) {
    if (second % 10 === 0) dispatchEvent(new Event('online'))
    if (second % 15 === 0) screen.dispatchEvent(new Event('visibilitychange'))
    await look()
    await pass(5 * SECOND)
  }
}

function start() {
  stops = [page.live.startLive(() => {}), page.sending.startSending()]
}

test.each<Fate>(['drop', 'portal', 'empty', 'cut'])(
  'a restless phone with posts to send, opened in an outage (%s), asks at most thirty times in ten minutes',
  async (fate) => {
    for (let i = 0; i < 3; i++) await write(page, `Post ${i}`, [await newPhoto(50)])
    const before = device.network.requests
    device.network.fateOf = () => fate
    start()
    await minutes(10)
    expect(device.network.requests - before).toBeLessThanOrEqual(30)
    expect(device.network.requests - before).toBeGreaterThan(10)
  },
)

test('neither does one whose school is ill', async () => {
  await write(page, 'Castle', [await newPhoto(50)])
  const before = device.network.requests
  device.school.refuse = () => 'server.busy'
  start()
  await minutes(10)
  expect(device.network.requests - before).toBeLessThanOrEqual(30)
})

test('when the school is back all of it goes on by itself: news within two minutes, and what was written', async () => {
  start()
  device.network.fateOf = () => 'drop'
  await write(page, 'Castle', [await newPhoto(50)])
  await minutes(10)
  device.network.fateOf = () => 'deliver'
  device.school.publish(feedPost(40))
  for (let second = 0; second < 120; second += 5) await pass(5 * SECOND)
  expect((await page.feed.read())[0]?.caption).toBe('Post 40')
  expect(device.school.posts.size).toBe(1)
})

test.each(['still open', 'opened anew'])(
  'however often its author opened Bookbag to look for signal, a post goes as soon as the school is heard (%s)',
  async (how) => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.999)
    await write(page, 'Castle', [await newPhoto(50)])
    device.network.fateOf = () => 'drop'
    for (let opening = 0; opening < 15; opening++) {
      const again = await openPage()
      const stop = again.sending.startSending()
      for (let second = 0; second < 20; second += 5) await pass(5 * SECOND)
      stop()
    }
    // By itself the outbox now rests for four minutes.
    if (how === 'still open') {
      start()
      await minutes(1)
      device.network.fateOf = () => 'deliver'
      for (let second = 0; second < 65; second++) await pass(SECOND)
    } else {
      device.network.fateOf = () => 'deliver'
      start()
      quietly(page.session.refreshMe())
      for (let second = 0; second < 20; second++) await pass(SECOND)
    }
    random.mockRestore()
    expect(device.school.posts.size).toBe(1)
  },
)

test('what a person asks for goes out, though everything rests', async () => {
  start()
  device.network.fateOf = () => 'drop'
  await minutes(3)
  device.network.fateOf = () => 'deliver'
  await write(page, 'Castle')
  await page.outbox.sendNow()
  await pass(0)
  expect(device.school.posts.size).toBe(1)
})

test('a clock that is turned back by a day keeps nothing shut', async () => {
  device.network.fateOf = () => 'drop'
  start()
  await minutes(2)
  device.network.fateOf = () => 'deliver'
  vi.setSystemTime(Date.now() - 24 * 60 * MINUTE)
  await look()
  for (let second = 0; second < 10; second += 5) await pass(5 * SECOND)
  device.school.publish(feedPost(41))
  await page.feed.catchUp()
  expect((await page.feed.read())[0]?.caption).toBe('Post 41')
})

test('a photo whose reply never comes keeps nobody from sending', async () => {
  start()
  device.network.fateOf = () => 'drop'
  await write(page, 'Castle', [await newPhoto(50)])
  await minutes(3)
  device.network.fateOf = () => 'deliver'
  device.network.hold = (path) => (path.includes('/media/') ? new Promise(() => undefined) : Promise.resolve())
  await pass(MINUTE)
  await look()
  await pass(SECOND)
  await page.outbox.sendNow()
  for (let turn = 0; turn < 20 && device.school.posts.size === 0; turn++) await pass(0)
  expect(device.school.posts.size).toBe(1)
})
