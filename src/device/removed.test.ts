// Someone who was removed, and the device in the hands of the next: what they wrote is never sent, and never lost.
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, openPage, type Device, type Page } from '../testing/device/device.ts'
import { draftOf, meOf, newPhoto, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const [karen, tom] = [meOf('Ms K'), meOf('Tom')]

beforeEach(async () => {
  ;({ device, page } = await deviceOf(karen))
})

/** As the page that was opened last has it. */
const files = () => import('./export-file.ts')

async function halfWritten() {
  const photo = await newPhoto(50)
  const draft = draftOf('Half a <sentence>', [photo])
  await page.drafts.keepPhoto(karen.member.id, photo.id, photo.bytes.slice().buffer)
  const raw = { state: 'raw' as const, id: (await newPhoto(1)).id }
  await page.drafts.keepRaw(karen.member.id, raw.id, new Uint8Array([7, 7, 7]).buffer)
  await page.drafts.save(karen.member.id, { ...draft, photos: [...draft.photos, raw] })
}

async function isRemoved() {
  device.school.refuse = () => 'session.removed'
  await page.session.refreshMe().catch(() => undefined)
  device.school.refuse = () => null
}

test('who was signed in before schools had a language is still signed in after the update, without signal', async () => {
  const { write: writeTo } = await import('./database.ts')
  const { SHARED } = await import('./stores.ts')
  const { language: _, ...school } = karen.school
  const before = { memberId: karen.member.id, name: karen.member.name, me: { ...karen, school } }
  await writeTo(SHARED, ['people'], (tx) => tx.objectStore('people').put(before, karen.member.id))
  device.network.fateOf = () => 'drop'
  expect((await page.session.readMe())?.school).toEqual(karen.school)
})

test('their unfinished post is still there to be saved, with its photos', async () => {
  await halfWritten()
  await isRemoved()
  const draft = await page.drafts.read(await page.member.mine())
  const file = await (await (await files()).exportDraft(karen.member.id, draft!)).text()
  expect(file).toContain('Half a &#60;sentence&#62;')
  expect(file.match(/data:image/g)).toHaveLength(2)
})

test('when Tom signs in with a new slip, all of it is kept, is said to be theirs, and goes into one file', async () => {
  await write(page, 'Castle', [await newPhoto(50)])
  await halfWritten()
  await isRemoved()
  device.school.signedIn = tom.member.id
  const other = await openPage()
  await other.session.keepMe(tom)
  await other.sending.drain(tom.member.id, 'tap')
  expect(device.school.posts.size).toBe(0)
  expect(await other.othersWaiting()).toEqual([{ memberId: karen.member.id, name: 'Ms K', count: 2, isRemoved: true }])
  const file = await (await (await files()).exportUnsent(karen.member.id)).text()
  expect(file).toContain('Castle')
  expect(file).toContain('Half a')
  expect(file.match(/data:image/g)).toHaveLength(3)
})

test('an unfinished post alone is also kept for someone who was removed', async () => {
  await halfWritten()
  await isRemoved()
  await page.session.keepMe(tom)
  expect(await page.othersWaiting()).toMatchObject([{ name: 'Ms K', count: 1, isRemoved: true }])
})
