// The outbox, from the tap on Post to the receipt.
import { beforeEach, expect, test, vi } from 'vitest'
import { openPage, deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { draftOf, meOf, newPhoto, NOW, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const tom = meOf('Tom')

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tom))
})

test('a saved post is on the device with its photos, and the draft is gone', async () => {
  const photo = await newPhoto()
  const entry = await write(page, 'Our castle', [photo])
  const other = await openPage()
  expect(await other.outbox.list()).toEqual([entry])
  expect(await other.drafts.read(tom.member.id)).toBeNull()
  expect(new Uint8Array((await other.drafts.photoBytes(tom.member.id, photo.id))!)).toEqual(photo.bytes)
})

test('a post reaches the school once, byte for byte, and the bytes then leave the device', async () => {
  const photos = [await newPhoto(), await newPhoto(700_001)]
  const { postId } = await write(page, 'Our castle', photos)
  expect(await page.sending.drain(tom.member.id)).toBe('settled')
  const [entry] = await page.outbox.list()
  expect(entry).toMatchObject({ state: 'received', sentBytes: 1_000_001, receipt: { postId } })
  for (const photo of photos) {
    expect(Buffer.from(device.school.uploads.get(photo.id)!.bytes).equals(photo.bytes)).toBe(true)
    expect(await page.drafts.photoBytes(tom.member.id, photo.id)).toBeNull()
  }
  expect(device.school.posts.get(postId)!.versions.size).toBe(1)
})

test('no Blob ever goes into the store: WebKit cannot keep it', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await write(page, 'Our castle', [await newPhoto()])
  const values = put.mock.calls.flatMap(([value]: unknown[]) => [value, ...Object.values(value ?? {})])
  expect(values.length).toBeGreaterThan(3)
  expect(values.filter((value) => value instanceof Blob)).toEqual([])
})

test('two taps on Post make one entry', async () => {
  const draft = draftOf('Our castle')
  const [first, second] = await Promise.all([
    page.outbox.add(tom.member.id, draft, NOW),
    page.outbox.add(tom.member.id, draft, NOW),
  ])
  expect(second).toEqual(first)
  expect(await page.outbox.list()).toHaveLength(1)
})

test('a post that was sent from another window with other words is not dropped: it stays, and says so', async () => {
  const draft = draftOf('Our castle')
  await page.outbox.add(tom.member.id, draft, NOW)
  await expect(page.outbox.add(tom.member.id, { ...draft, caption: 'Our tower' }, NOW)).rejects.toThrow('another window')
  expect(await page.outbox.list()).toMatchObject([{ submission: { caption: 'Our castle' } }])
})

test('posts written in two windows have two numbers', async () => {
  const other = await openPage()
  for (const window of [page, other, page, other]) await window.outbox.add(tom.member.id, draftOf('Castle'), NOW)
  expect((await page.outbox.list()).map(({ submission }) => submission.sequence)).toEqual([1, 2, 3, 4])
})

test('a late save does not bring a posted draft back', async () => {
  const draft = draftOf('Our castle')
  await page.drafts.save(tom.member.id, draft)
  await page.outbox.add(tom.member.id, draft, NOW)
  await page.drafts.save(tom.member.id, draft).catch(() => undefined)
  expect(await page.drafts.read(tom.member.id)).toBeNull()
})

test('pupils without permission and without an answer stop the post at the door, offline too', async () => {
  const groupId = draftOf('').postId
  const pupil = { id: draftOf('').postId, knownAs: 'Amelia', initial: 'S', isAllowed: false }
  await page.facts.keepFact(`bookbag-${tom.member.id}`, 'lists', [{ groupId, version: 1, pupils: [pupil] }])
  const consent = { kind: 'permitted' as const, rooms: [{ groupId, listVersion: 1 }], notInIt: [] }
  const draft = draftOf('Class 3', [], { consent })
  await page.drafts.save(tom.member.id, draft)
  await expect(page.outbox.add(tom.member.id, draft, NOW)).rejects.toMatchObject({
    consent: { kind: 'unanswered', pupils: [pupil] },
  })
  expect(await page.outbox.list()).toEqual([])
  expect(await page.drafts.read(tom.member.id)).toEqual(draft)
  const answered = draftOf('Class 3', [], { consent: { ...consent, notInIt: [pupil.id] } })
  expect((await page.outbox.add(tom.member.id, answered, NOW)).state).toBe('waiting')
})

test('a group whose list this device never read stops the post', async () => {
  const consent = { kind: 'permitted' as const, rooms: [{ groupId: draftOf('').postId, listVersion: 1 }], notInIt: [] }
  await expect(page.outbox.add(tom.member.id, draftOf('Class 3', [], { consent }), NOW)).rejects.toMatchObject({
    consent: { kind: 'unknown group' },
  })
})

test('a photo whose words are left to a caption that is not there stops the post', async () => {
  const photo = await newPhoto()
  await page.drafts.keepPhoto(tom.member.id, photo.id, photo.bytes.slice().buffer)
  const draft = draftOf(' ', [photo])
  const photos = draft.photos.map((one) => (one.state === 'ready' ? { ...one, altText: '', isAltSkipped: true } : one))
  await expect(page.outbox.add(tom.member.id, { ...draft, photos }, NOW)).rejects.toThrow('say what each photo shows')
  expect(await page.outbox.list()).toEqual([])
})

test('a post whose photo is not on the device is not called saved', async () => {
  const photo = await newPhoto()
  const draft = draftOf('Our castle', [photo])
  await page.drafts.save(tom.member.id, draft)
  await expect(page.outbox.add(tom.member.id, draft, NOW)).rejects.toThrow('no longer on this device')
  expect(await page.outbox.list()).toEqual([])
  expect(await page.drafts.read(tom.member.id)).toEqual(draft)
})

test('posts are sent in the order in which they were written, whatever the clock says', async () => {
  for (const [caption, at] of [
    ['first', '2026-09-15T10:00:00.000Z'],
    ['second', NOW],
    ['third', '2026-09-13T10:00:00.000Z'],
  ] as const)
    await page.outbox.add(tom.member.id, draftOf(caption), at)
  await page.sending.drain(tom.member.id)
  const captions = [...device.school.posts.values()].map((post) => post.versions.get(1)!.submission.caption)
  expect(captions).toEqual(['first', 'second', 'third'])
})
