// Bytes leave the device when nothing needs them, and no sooner.
import { beforeEach, expect, test } from 'vitest'
import { DAY } from '../domain/time.ts'
import { deviceOf, type Page } from '../testing/device/device.ts'
import { draftOf, meOf, newPhoto, write } from '../testing/device/people.ts'

let page: Page
const tom = meOf('Tom')
const memberId = tom.member.id
const keptIds = () =>
  page.database.read(`bookbag-${memberId}`, ['attachments'], (tx) => tx.objectStore('attachments').getAllKeys())

beforeEach(async () => {
  ;({ page } = await deviceOf(tom))
})

test('only photos that neither the draft nor a waiting post names are swept, a day later', async () => {
  const [drafted, waiting, stray] = [await newPhoto(10), await newPhoto(10), await newPhoto(10)]
  await write(page, 'waiting', [waiting])
  for (const photo of [drafted, stray]) await page.drafts.keepPhoto(tom.member.id, photo.id, photo.bytes.slice().buffer)
  await page.drafts.save(tom.member.id, draftOf('', [drafted]))
  await page.sweep.sweep(memberId, Date.now())
  expect(await keptIds()).toHaveLength(3)
  await page.sweep.sweep(memberId, Date.now() + 2 * DAY)
  expect((await keptIds()).toSorted()).toEqual([drafted.id, waiting.id].toSorted())
})

test('what Tom took out of a post leaves the shared tablet a day later, though only Tara uses it by then; his draft stays', async () => {
  const [drafted, stray] = [await newPhoto(10), await newPhoto(10)]
  for (const photo of [drafted, stray]) await page.drafts.keepPhoto(memberId, photo.id, photo.bytes.slice().buffer)
  await page.drafts.save(memberId, draftOf('', [drafted]))
  await page.session.keepMe(meOf('Tara'))
  await page.sweep.sweepAll(Date.now())
  expect(await keptIds()).toHaveLength(2)
  await page.sweep.sweepAll(Date.now() + 2 * DAY)
  expect(await keptIds()).toEqual([drafted.id])
})

test('a photo as it was picked is swept when no draft names it, a day later', async () => {
  const [picked, stray] = [await newPhoto(10), await newPhoto(10)]
  for (const { id, bytes } of [picked, stray]) await page.drafts.keepRaw(memberId, id, bytes.slice().buffer)
  await page.drafts.save(memberId, { ...draftOf(''), photos: [{ state: 'raw', id: picked.id }] })
  for (const later of [0, 2 * DAY]) {
    await page.sweep.sweep(memberId, Date.now() + later)
    expect((await page.drafts.rawBytes(memberId, picked.id)) !== null).toBe(true)
    expect((await page.drafts.rawBytes(memberId, stray.id)) !== null).toBe(later === 0)
  }
})

test('nothing is swept beside an entry that cannot be read', async () => {
  const photo = await newPhoto(10)
  const entry = await write(page, 'waiting', [photo])
  await page.database.write(`bookbag-${memberId}`, ['entries'], (tx) =>
    tx.objectStore('entries').put({ ...entry, state: 'new' }, entry.postId),
  )
  await page.sweep.sweep(memberId, Date.now() + 2 * DAY)
  expect(await keptIds()).toEqual([photo.id])
})

test('received posts leave the list after a week, waiting ones never', async () => {
  await write(page, 'received')
  await page.sending.drain(memberId)
  await write(page, 'waiting')
  await page.entries.dropOldReceived(memberId, Date.now() + 6 * DAY)
  expect(await page.outbox.list()).toHaveLength(2)
  await page.entries.dropOldReceived(memberId, Date.now() + 4000 * DAY)
  expect(await page.outbox.list()).toMatchObject([{ submission: { caption: 'waiting' } }])
})
