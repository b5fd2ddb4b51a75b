// What was made ready before Post was tapped is saved only if it is what the author has on the screen then.
import { beforeEach, expect, test, vi } from 'vitest'
import { openPage, deviceOf, type Page } from '../testing/device/device.ts'
import { draftOf, meOf, newPhoto, NOW } from '../testing/device/people.ts'

let page: Page
const tom = meOf('Tom')
const memberId = tom.member.id
const BEFORE = '2026-09-14T10:41:30.000Z'

beforeEach(async () => {
  ;({ page } = await deviceOf(tom))
})

test('a post that was made ready is saved as it stood, and nothing is hashed after the tap', async () => {
  const draft = draftOf('Our castle')
  await page.outbox.foresee(memberId, draft, BEFORE)
  const digest = vi.spyOn(crypto.subtle, 'digest')
  const entry = await page.outbox.add(memberId, structuredClone(draft), NOW)
  expect(digest).not.toHaveBeenCalled()
  expect(entry).toMatchObject({ savedAt: NOW, submission: { caption: 'Our castle', writtenAt: BEFORE } })
})

test('words that were changed after it was made ready are the ones that are saved, with their own hash', async () => {
  const draft = draftOf('Our castle')
  await page.outbox.foresee(memberId, draft, BEFORE)
  const foreseen = await page.outbox.add(memberId, draft, NOW)
  await page.outbox.foresee(memberId, draftOf('Our tower'), BEFORE)
  const changed = await page.outbox.add(memberId, draftOf('Our tower, painted'), NOW)
  expect(changed).toMatchObject({ submission: { caption: 'Our tower, painted', writtenAt: NOW, sequence: 2 } })
  expect(changed.manifestHash).not.toBe(foreseen.manifestHash)
})

test('a number that another window takes after it was made ready is not used twice', async () => {
  const draft = draftOf('Our castle')
  await page.outbox.foresee(memberId, draft, BEFORE)
  const other = await openPage()
  await other.outbox.add(memberId, draftOf('A walk'), NOW)
  await page.outbox.add(memberId, draft, NOW)
  const saved = (await page.outbox.list()).map(({ submission }) => [submission.caption, submission.sequence])
  expect(saved).toEqual([
    ['A walk', 1],
    ['Our castle', 2],
  ])
})

test('what is not ready to be posted is refused at the tap, not before', async () => {
  const draft = draftOf('')
  await page.outbox.foresee(memberId, draft, BEFORE)
  await expect(page.outbox.add(memberId, draft, NOW)).rejects.toThrow('write something')
})

test('what was picked for a photo goes once its post is saved', async () => {
  const photo = await newPhoto()
  await page.drafts.keepRaw(memberId, photo.id, new ArrayBuffer(7))
  await page.drafts.keepPhoto(memberId, photo.id, photo.bytes.slice().buffer)
  await page.outbox.add(memberId, draftOf('Our castle', [photo]), NOW)
  await vi.waitFor(async () => expect(await page.drafts.rawBytes(memberId, photo.id)).toBeNull())
})
