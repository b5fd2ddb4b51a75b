// The store under a browser that drops connections, runs full, and updates under open pages.
import { IDBOpenDBRequest } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPage, deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { failWrites, type Failure } from '../testing/device/failing.ts'
import { PATIENCE } from './in-time.ts'
import { newId } from './new-id.ts'
import { draftOf, feedPost, meOf, newPhoto, NOW, write } from '../testing/device/people.ts'

let device: Device
let page: Page
let stop = () => {}
const tom = meOf('Tom')
const name = `bookbag-${tom.member.id}`

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tom))
})
afterEach(() => stop())

test.each<Failure>(['UnknownError', 'InvalidStateError'])(
  'a connection that the browser drops (%s) is opened again, once',
  async (failure) => {
    const failing = failWrites((count) => (count === 1 ? failure : null))
    stop = failing.stop
    await page.drafts.save(tom.member.id, draftOf('Castle'))
    expect((await page.drafts.read(tom.member.id))?.caption).toBe('Castle')
  },
)

test('a store that keeps failing fails loudly: nothing is called saved', async () => {
  stop = failWrites(() => 'UnknownError').stop
  await expect(page.outbox.add(tom.member.id, draftOf('Castle'), NOW)).rejects.toMatchObject({ name: 'UnknownError' })
})

test('a connection closed under the page is opened again', async () => {
  await page.drafts.save(tom.member.id, draftOf('Castle'))
  const close = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError')
  })
  expect((await page.drafts.read(tom.member.id))?.caption).toBe('Castle')
  expect(close).toHaveBeenCalledTimes(2)
})

test('a write that the browser aborts is done once more, on a new connection', async () => {
  const draft = draftOf('Castle')
  await page.drafts.save(tom.member.id, draft)
  const opened = vi.spyOn(indexedDB, 'open')
  const real = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (this: IDBDatabase, ...asked) {
    const tx = real.apply(this, asked)
    queueMicrotask(() => tx.abort())
    return tx
  })
  await page.drafts.save(tom.member.id, { ...draft, caption: 'Tower' })
  expect(opened).toHaveBeenCalledOnce()
  expect((await page.drafts.read(tom.member.id))?.caption).toBe('Tower')
})

test('an update in another tab is let through, and this page goes on with the newer store', async () => {
  await write(page, 'Castle')
  const newer = await openDB(name, 9, { upgrade: (db) => void db.createObjectStore('trips') })
  newer.close()
  expect(await page.outbox.list()).toHaveLength(1)
  await write(page, 'Tower')
  expect(await (await openPage()).outbox.list()).toHaveLength(2)
})

test('a store that another tab holds open is reported in words, not waited for for ever', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest())
  const reading = page.database.read('bookbag-blocked', ['facts'], () => Promise.resolve(null))
  const said = reading.catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(PATIENCE)
  expect(await said).toContain('close the other tabs')
  vi.useRealTimers()
})

test('an entry that this version cannot read is set aside and shown, and comes back with the version that can', async () => {
  const entry = await write(page, 'Castle', [await newPhoto()])
  const strange = { ...entry, submission: { ...entry.submission, mood: 'proud' } }
  const put = (record: unknown) =>
    page.database.write(name, ['entries'], (tx) => tx.objectStore('entries').put(record, entry.postId))
  await put(strange)
  expect(await page.outbox.list()).toEqual([])
  expect((await page.outbox.status()).quarantine).toMatchObject([{ store: 'entries', key: entry.postId, record: strange }])
  expect(await page.unsent.count(tom.member.id)).toBe(1)
  await page.sweep.sweep(tom.member.id, Date.now() + 40 * 86_400_000)
  const mended = { store: 'entries', key: entry.postId, record: entry, asideAt: NOW }
  await page.database.write(name, ['quarantine'], async (tx) => {
    await tx.objectStore('quarantine').clear()
    await tx.objectStore('quarantine').add(mended)
  })
  await page.sending.drain(tom.member.id)
  const { putBack } = await import('./quarantine.ts')
  await putBack(tom.member.id)
  await page.outbox.sendNow()
  expect(await page.outbox.list()).toMatchObject([{ state: 'received' }])
})

test('what a newer version wrote into an entry is still there after this one has sent it', async () => {
  const entry = await write(page, 'Castle')
  await page.database.write(name, ['entries'], (tx) => tx.objectStore('entries').put({ ...entry, covers: 3 }, entry.postId))
  await page.sending.drain(tom.member.id)
  const raw = await page.database.read(name, ['entries'], (tx) => tx.objectStore('entries').get(entry.postId))
  expect(raw).toMatchObject({ covers: 3, state: 'received' })
})

test('on a full device the kept feed and photos go first, and the post is saved', async () => {
  await page.feed.adopt({ posts: [feedPost(1)], before: null, position: 1 })
  await (await caches.open(`media-${tom.member.id}`)).put('/api/media/x/480', new Response('x'))
  stop = failWrites((count) => (count === 1 ? 'QuotaExceededError' : null)).stop
  await page.drafts.keepPhoto(tom.member.id, newId(), new ArrayBuffer(9))
  expect(await page.feed.read()).toEqual([])
  expect(await caches.keys()).toEqual([])
})

test('on a device that stays full the post is not called saved, the draft stays, and the photo stays with the page', async () => {
  const photo = await newPhoto()
  const draft = draftOf('Castle', [photo])
  await page.drafts.save(tom.member.id, draft)
  stop = failWrites(() => 'QuotaExceededError').stop
  await expect(page.drafts.keepPhoto(tom.member.id, photo.id, photo.bytes.slice().buffer)).rejects.toThrow('This device is full')
  await expect(page.outbox.add(tom.member.id, draft, NOW)).rejects.toMatchObject({ name: 'DeviceFull' })
  expect((await page.drafts.photoBytes(tom.member.id, photo.id))?.byteLength).toBe(photo.bytes.length)
  stop()
  expect(await page.outbox.list()).toEqual([])
  expect(await page.drafts.read(tom.member.id)).toEqual(draft)
  await page.outbox.add(tom.member.id, draft, NOW)
  await page.outbox.sendNow()
  expect(Buffer.from(device.school.uploads.get(photo.id)!.bytes).equals(photo.bytes)).toBe(true)
})

test('a photo is written once: other bytes under its id are refused', async () => {
  const photo = await newPhoto(100)
  await page.drafts.keepPhoto(tom.member.id, photo.id, photo.bytes.slice().buffer)
  await page.drafts.keepPhoto(tom.member.id, photo.id, photo.bytes.slice().buffer)
  await expect(page.drafts.keepPhoto(tom.member.id, photo.id, new ArrayBuffer(100))).rejects.toThrow('written once')
  expect(new Uint8Array((await page.drafts.photoBytes(tom.member.id, photo.id))!)).toEqual(photo.bytes)
})
