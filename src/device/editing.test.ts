// A post that came back: edited, sent as its next version, and never two posts.
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { draftOf, meOf, newPhoto, NOW, write } from '../testing/device/people.ts'
import { fullPost } from '../testing/full-post.ts'

let device: Device
let page: Page
const tom = meOf('Tom')
const memberId = tom.member.id

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tom))
})

const captionsOf = (postId: string) =>
  [...device.school.posts.get(postId)!.versions].map(([version, { submission }]) => [version, submission.caption])

test('a refused post goes back into the draft with its photos, without its consent, and keeps its version', async () => {
  const photo = await newPhoto()
  const { postId } = await write(page, 'Castle', [photo])
  device.school.refuse = (path) => (path.includes('/posts/') ? 'consent.unanswered' : null)
  await page.sending.drain(memberId)
  const draft = await page.outbox.edit(postId)
  expect(draft).toMatchObject({ postId, version: 1, consent: null, photos: [{ state: 'ready', id: photo.id }] })
  expect(await page.outbox.list()).toMatchObject([{ state: 'refused' }])
  device.school.refuse = () => null
  await page.outbox.add(tom.member.id, { ...draft, consent: { kind: 'nobody' }, caption: 'Our castle' }, NOW)
  await page.outbox.sendNow()
  expect(captionsOf(postId)).toEqual([[1, 'Our castle']])
  expect(await page.outbox.list()).toMatchObject([{ state: 'received' }])
})

test('throwing the edited draft away leaves the refused entry and its photos in the outbox', async () => {
  const photo = await newPhoto()
  const { postId } = await write(page, 'Castle', [photo])
  device.school.refuse = (path) => (path.includes('/posts/') ? 'content.invalid' : null)
  await page.sending.drain(memberId)
  await page.outbox.edit(postId)
  await page.drafts.discard(tom.member.id, (await page.drafts.read(tom.member.id))!)
  expect(await page.drafts.read(tom.member.id)).toBeNull()
  expect(await page.drafts.photoBytes(tom.member.id, photo.id)).not.toBeNull()
  device.school.refuse = () => null
  await page.outbox.add(memberId, { ...(await page.outbox.edit(postId)), consent: { kind: 'nobody' } }, NOW)
  await page.outbox.sendNow()
  expect(await page.outbox.list()).toMatchObject([{ state: 'received' }])
})

test('a returned post is sent as version 2, without sending its photos again', async () => {
  const photo = await newPhoto()
  const { postId, submission } = await write(page, 'Castle', [photo])
  await page.sending.drain(memberId)
  const bytesBefore = device.school.seen.reduce((sum, seen) => sum + seen.bytes, 0)
  const returned = fullPost(submission, { id: postId, state: 'returned', authorId: memberId, reason: 'Which class is it?' })
  const draft = await page.outbox.editReturned(returned)
  expect(draft).toMatchObject({ version: 2, reason: 'Which class is it?', consent: null })
  const entry = await page.outbox.add(tom.member.id, { ...draft, caption: 'Class 3', consent: { kind: 'nobody' } }, NOW)
  expect(entry.submission.version).toBe(2)
  await page.outbox.sendNow()
  expect(captionsOf(postId)).toEqual([
    [1, 'Castle'],
    [2, 'Class 3'],
  ])
  expect(device.school.seen.reduce((sum, seen) => sum + seen.bytes, 0)).toBe(bytesBefore)
  expect(await page.outbox.list()).toHaveLength(1)
})

test.each([2, 5])(
  'a returned post that another device has edited up to version %i becomes the next version of one post',
  async (latest) => {
    const { postId } = await write(page, 'mine')
    await page.sending.drain(memberId)
    const { versions } = device.school.posts.get(postId)!
    const first = versions.get(1)!
    for (let version = 2; version <= latest; version++)
      versions.set(version, { ...first, receipt: { ...first.receipt, version, manifestHash: 'b'.repeat(64) } })
    await page.outbox.add(tom.member.id, draftOf('mine again', [], { postId, version: 2 }), NOW)
    await page.outbox.sendNow()
    expect(await page.outbox.list()).toMatchObject([{ state: 'refused', problem: { code: 'post.conflict' } }])
    const draft = await page.outbox.edit(postId)
    await page.outbox.add(tom.member.id, { ...draft, consent: { kind: 'nobody' } }, NOW)
    await page.outbox.sendNow()
    expect(captionsOf(postId).at(-1)).toEqual([latest + 1, 'mine again'])
    expect(device.school.posts.size).toBe(1)
  },
)

test('a return that was said of an earlier version is not edited over the later one', async () => {
  const { postId, submission } = await write(page, 'first')
  const returned = fullPost(submission, { id: postId, state: 'returned', authorId: memberId, reason: 'Which class?' })
  await page.outbox.add(memberId, draftOf('second', [], { postId, version: 2 }), NOW)
  await expect(page.outbox.editReturned(returned)).rejects.toThrow('already changed')
})

test('a receipt for the version before does not pass for the one that was written meanwhile', async () => {
  const { postId } = await write(page, 'first')
  device.network.hold = async (path) => {
    if (!path.includes('/posts/')) return
    device.network.hold = () => Promise.resolve()
    await page.outbox.add(tom.member.id, draftOf('second', [], { postId, version: 2 }), NOW)
  }
  await page.sending.drain(memberId)
  await page.outbox.sendNow()
  expect(captionsOf(postId)).toEqual([
    [1, 'first'],
    [2, 'second'],
  ])
  expect(await page.outbox.list()).toMatchObject([{ state: 'received', receipt: { version: 2 } }])
})

test('a post that was taken down cannot be edited into a new one', async () => {
  const { postId } = await write(page, 'Castle')
  device.school.refuse = (path) => (path.includes('/posts/') ? 'post.gone' : null)
  await page.sending.drain(memberId)
  await expect(page.outbox.edit(postId)).rejects.toThrow('taken down')
})

test('what is being written is never overwritten by an edit', async () => {
  const { postId } = await write(page, 'Castle')
  device.school.refuse = (path) => (path.includes('/posts/') ? 'content.invalid' : null)
  await page.sending.drain(memberId)
  await page.drafts.save(tom.member.id, draftOf('Half a thought'))
  await expect(page.outbox.edit(postId)).rejects.toThrow('another post')
  expect((await page.drafts.read(tom.member.id))?.caption).toBe('Half a thought')
})

test('a damaged photo is named in the draft, so that it can be added again', async () => {
  const photo = await newPhoto()
  const { postId } = await write(page, 'Castle', [photo])
  await page.database.write(`bookbag-${memberId}`, ['attachments'], (tx) => tx.objectStore('attachments').delete(photo.id))
  await page.sending.drain(memberId)
  expect(await page.outbox.list()).toMatchObject([{ state: 'damaged' }])
  expect((await page.outbox.edit(postId)).photos).toMatchObject([{ state: 'failed', id: photo.id }])
})
