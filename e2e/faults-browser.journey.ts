// The browser at its worst: crashed, frozen, full, with two tabs and a worker at once, and updated in the middle (F2, F6, F16, F20).
import { photo } from '../src/testing/photos.ts'
import { fill, queuedPost } from '../src/testing/soak/queue.ts'
import {
  crash,
  expectDraft,
  expectPhotos,
  grainyPhotos,
  open,
  postOf,
  reopen,
  send,
  shown,
  write,
  writeAndPost,
} from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, offline, online, test } from './fixtures.ts'
import { ageLock, isStoreFree, workerOf } from './from-outside.ts'
import { countUnsent, untilReceived } from './unsent.ts'

test('F2: a page that crashes while it sends leaves the rest to the next one', async ({ as, school }) => {
  const tom = await as('staff')
  const slow = school.proxy.add({ path: /\/api\/attachments\// }, { kind: 'delay', ms: 1500 })
  await writeAndPost(tom, { caption: 'Crashed in the middle', photos: 2 })
  await expect.poll(slow.hits).toBeGreaterThan(0)
  await crash(tom)
  slow.remove()
  await untilReceived(await tom.context().newPage())
})

test('F2: a frozen tab holds the lock for a minute at most, and doubles nothing when it wakes', async ({ as, school }) => {
  const tom = await as('staff')
  const thawed = Promise.withResolvers<void>()
  const stuck = school.proxy.add({ path: /\/api\/attachments\// }, { kind: 'late reply', until: thawed.promise })
  await writeAndPost(tom, { caption: 'Frozen in the middle', photos: 1 })
  await expect.poll(stuck.hits).toBeGreaterThan(0)
  const other = await tom.context().newPage()
  await open(other, '/outbox')
  await expect(other.getByText('Sending', { exact: true })).toBeVisible()
  const session = await tom.context().newCDPSession(tom)
  await session.send('Debugger.enable')
  await tom.evaluate(() => setInterval(() => localStorage.setItem('beat', String(Date.now())), 20))
  const beatenFor = () => other.evaluate(() => Date.now() - Number(localStorage.getItem('beat')))
  await expect.poll(beatenFor).toBeLessThan(1000)
  // Really frozen: not one line of it runs, while its lock is held. (The life cycle's own "frozen" lets timers run on here.)
  // Not in the middle of a change to what is kept: Chromium freezes no tab that blocks another there. (Where it happens: main.test.)
  await expect(async () => {
    await session.send('Debugger.resume').catch(() => undefined)
    await session.send('Debugger.pause')
    await expect.poll(beatenFor, 'nothing runs in the frozen tab').toBeGreaterThan(2000)
    expect(await isStoreFree(other)).toBe(true)
  }).toPass({ timeout: 30_000 })
  stuck.remove()
  await ageLock(other)
  await reopen(other)
  await untilReceived(other)
  expect(await beatenFor(), 'it is still frozen').toBeGreaterThan(2000)
  const sent = school.proxy.requests.length
  await session.send('Debugger.resume')
  thawed.resolve()
  await expect.poll(beatenFor).toBeLessThan(1000)
  await untilReceived(tom)
  expect(school.proxy.requests.slice(sent).filter((one) => /\/api\/(posts\/[0-9a-f-]{36}|attachments\/)/.test(one.path))).toEqual(
    [],
  )
})

test('F2: a service worker that is stopped while it sends loses nothing', async ({ as, school }) => {
  const tom = await as('staff')
  await untilOfflineReady(tom)
  await offline(tom)
  await writeAndPost(tom, { caption: 'Sent by the worker', photos: 1 })
  const blank = await tom.context().newPage()
  const session = await tom.context().newCDPSession(blank)
  const { registrationId, stop } = await workerOf(session)
  await tom.close()
  const slow = school.proxy.add({ path: /\/api\/attachments\// }, { kind: 'delay', ms: 1500 })
  await online(blank)
  // Woken again as the browser does, only sooner: the first time the page that was closed may still hold the lock.
  await expect(async () => {
    await session.send('ServiceWorker.dispatchSyncEvent', {
      origin: school.url,
      registrationId,
      tag: 'outbox',
      lastChance: false,
    })
    await expect.poll(slow.hits).toBeGreaterThan(0)
  }).toPass({ timeout: 30_000 })
  await stop()
  slow.remove()
  await open(blank, '/outbox')
  await untilReceived(blank)
})

test.describe(() => {
  // What is read in the background finds no room either; it is reported, and read again later.
  test.use({ allowed: [/QuotaExceededError/] })

  test('F6: on a full device the photo stays on the screen, the words are true, and it works once there is room', async ({
    as,
    proof,
    school,
  }) => {
    const tom = await as('staff', null)
    const session = await tom.context().newCDPSession(tom)
    // Before the first use: Chromium believes an earlier answer about room for half a minute.
    await session.send('Storage.overrideQuotaForOrigin', { origin: school.url, quotaSize: 1_000_000 })
    await write(tom, { caption: 'Too much for it', photos: await grainyPhotos(4), altText: 'A grainy boat' })
    await expect(tom.getByText('This device has no room for it')).toBeVisible()
    await expect(tom.getByRole('list', { name: 'Photos of this post' }).locator('img')).toHaveCount(4)
    const download = tom.waitForEvent('download')
    await tom.getByRole('button', { name: 'Save to a file' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.html$/)
    await session.send('Storage.overrideQuotaForOrigin', { origin: school.url })
    await send(tom)
    await proof.said('saved', tom)
    await untilReceived(tom)
    await proof.said('received', tom)
    const helen = await as('head', '/review')
    await expectPhotos(postOf(helen, 'Too much for it'), 4)
  })
})

test('F16: two tabs, the worker and a second device send thirty posts and their photos, each once', async ({
  as,
  proof,
  school,
}) => {
  const first = await as('staff', '/outbox')
  const second = await as('staff', '/outbox')
  const id = (await first.evaluate(async () => (await (await fetch('/api/me?v=1')).json()) as { member: { id: string } })).member
    .id
  for (const [device, page] of [first, second].entries()) {
    await untilOfflineReady(page)
    await offline(page)
    const photos = await smallPhotos(15, 300 + 100 * device)
    const posts = photos.map((bytes, index) => queuedPost(`Device ${device} post ${index}`, [bytes], 1000 * device + index))
    await fill(page, id, posts)
    await reopen(page)
    await proof.said('saved', page)
  }
  const tab = await first.context().newPage()
  const session = await first.context().newCDPSession(tab)
  const { registrationId } = await workerOf(session)
  await online(first)
  await online(second)
  const sync = () =>
    session.send('ServiceWorker.dispatchSyncEvent', { origin: school.url, registrationId, tag: 'outbox', lastChance: false })
  await Promise.all([sync(), open(first, '/outbox'), open(tab, '/outbox'), open(second, '/outbox')])
  for (const page of [first, tab, second]) await expect.poll(() => countUnsent(page), { timeout: 40_000 }).toBe(0)
  await proof.said('received', first)
  await proof.said('received', second)
  for (const path of [/\/api\/posts\/[0-9a-f-]{36}(?=\?)/, /\/api\/attachments\/[0-9a-f-]{36}/]) {
    const carried = school.proxy.requests.filter((one) => one.status === 200 && one.bytes > 0)
    const sent = carried.flatMap((one) => path.exec(one.path) ?? [])
    expect(sent.toSorted()).toEqual([...new Set(sent)].toSorted())
    expect(sent).toHaveLength(30)
  }
})

test('F20: a new version waits while a post is written, takes over at a tap, and the draft is still there', async ({
  as,
  school,
}) => {
  const tom = await as('staff', '/capture')
  await untilOfflineReady(tom)
  await write(tom, { caption: 'Written in version A', photos: 1 })
  school.proxy.add({ path: /^\/sw\.js/ }, { kind: 'altered reply', alter: (text) => `${text}\n// version B` })
  await tom.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const isWaiting = () => tom.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
  await expect.poll(isWaiting, { timeout: 20_000 }).toBe(true)
  await tom.getByRole('link', { name: 'Feed' }).click()
  const offer = tom.getByText('A new version is ready')
  await expect(offer).toBeVisible()
  await tom.getByRole('link', { name: 'New post' }).click()
  await expectDraft(tom, 'Written in version A', 1)
  await expect(offer).toHaveCount(0)
  await tom.getByRole('link', { name: 'Feed' }).click()
  // The new version takes over, and the page opens itself again: what the old page knew is gone.
  await tom.evaluate(() => Object.assign(window, { isOldPage: true }))
  await tom.getByRole('button', { name: 'Update' }).click()
  const isOldPage = () => tom.evaluate(() => 'isOldPage' in window)
  await expect(async () => expect(await isOldPage()).toBe(false)).toPass({ timeout: 20_000 })
  await shown(tom)
  expect(await isWaiting()).toBe(false)
  await open(tom, '/capture')
  await expectDraft(tom, 'Written in version A', 1)
})

/** Each small enough for one part. */
function smallPhotos(count: number, width: number): Promise<Uint8Array<ArrayBuffer>[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => photo({ width: width + index, height: 200 })))
}
