// The post being written: what was picked stays until what was made of it is named, and another post's draft is let be.
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, openPage, type Page } from '../testing/device/device.ts'
import { newId } from './new-id.ts'
import { draftOf, meOf, newPhoto, NOW } from '../testing/device/people.ts'

let page: Page
const tom = meOf('Tom')
beforeEach(async () => {
  ;({ page } = await deviceOf(tom))
})

test('killed after a photo was prepared and before the draft says so, Tom finds the photo as he took it', async () => {
  const photo = await newPhoto()
  const picked = draftOf('Castle', [photo])
  await page.drafts.keepRaw(tom.member.id, photo.id, new ArrayBuffer(7))
  await page.drafts.save(tom.member.id, { ...picked, photos: [{ id: photo.id, state: 'raw' }] })
  await page.drafts.keepPhoto(tom.member.id, photo.id, photo.bytes.slice().buffer)
  const other = await openPage()
  expect((await other.drafts.read(tom.member.id))?.photos).toMatchObject([{ id: photo.id, state: 'raw' }])
  expect((await other.drafts.rawBytes(tom.member.id, photo.id))?.byteLength).toBe(7)
})

test('once the draft names the prepared photo, the picked one leaves the device', async () => {
  const photo = await newPhoto()
  await page.drafts.keepRaw(tom.member.id, photo.id, new ArrayBuffer(7))
  await page.drafts.keepPhoto(tom.member.id, photo.id, photo.bytes.slice().buffer)
  await page.drafts.save(tom.member.id, draftOf('Castle', [photo]))
  expect(await page.drafts.rawBytes(tom.member.id, photo.id)).toBeNull()
})

test('on a full device, where the prepared photo could not be stored, the picked one stays', async () => {
  const photo = await newPhoto()
  await page.drafts.keepRaw(tom.member.id, photo.id, new ArrayBuffer(7))
  await page.drafts.save(tom.member.id, draftOf('Castle', [photo]))
  expect((await page.drafts.rawBytes(tom.member.id, photo.id))?.byteLength).toBe(7)
})

test('in a second window, a letter typed does not write over the post that is being written in the first', async () => {
  await page.drafts.save(tom.member.id, draftOf('Castle of this morning'))
  await expect(page.drafts.save(tom.member.id, draftOf('x'))).rejects.toThrow('another window')
  expect((await page.drafts.read(tom.member.id))?.caption).toBe('Castle of this morning')
})

test('what is changed in a second window after the first has posted is said not to be kept, and brings nothing back', async () => {
  const draft = draftOf('Castle')
  await page.outbox.add(tom.member.id, draft, NOW)
  await expect(page.drafts.save(tom.member.id, { ...draft, caption: 'Castle, again' })).rejects.toThrow('already in the outbox')
  expect(await page.drafts.read(tom.member.id)).toBeNull()
})

test('in a second window, neither throwing a post away nor posting it takes the draft of another', async () => {
  const mine = draftOf('Castle')
  const others = draftOf('Tower')
  await page.drafts.save(tom.member.id, others)
  await page.drafts.discard(tom.member.id, mine)
  expect((await page.drafts.read(tom.member.id))?.caption).toBe('Tower')
  await page.outbox.add(tom.member.id, mine, NOW)
  expect((await page.drafts.read(tom.member.id))?.caption).toBe('Tower')
})

test('a file that could not be read keeps nobody from writing another post', async () => {
  const photos = [{ id: newId(), state: 'failed' as const, why: 'This is no photo.' }]
  await page.drafts.save(tom.member.id, { ...draftOf(''), photos })
  await page.drafts.save(tom.member.id, draftOf('Castle'))
  expect((await page.drafts.read(tom.member.id))?.caption).toBe('Castle')
})
