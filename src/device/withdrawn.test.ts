// A post that is deleted or edited while it is on its way goes no further as it was.
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { draftOf, meOf, newPhoto, NOW, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const tara = meOf('Tara')

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tara))
})

/** Does this while the reply to the last part of a photo is on its way. */
function whileSending(act: () => Promise<unknown>) {
  device.network.holdReply = async (path) => {
    const upload = device.school.uploads.get(path.split('/').at(-1)!)
    if (!upload || upload.bytes.length < upload.size) return
    device.network.holdReply = () => Promise.resolve()
    await act()
  }
}

test('what a person deletes while it is being sent never arrives, and the others do', async () => {
  const { postId } = await write(page, 'Oh no', [await newPhoto()])
  const other = await write(page, 'Castle')
  whileSending(() => page.outbox.remove(postId))
  expect(await page.sending.drain(tara.member.id)).toBe('settled')
  expect([...device.school.posts.keys()]).toEqual([other.postId])
  expect((await page.outbox.list()).map((entry) => entry.postId)).toEqual([other.postId])
})

test('a post that was replaced by its next version while it was being sent arrives only as that', async () => {
  const { postId } = await write(page, 'Before', [await newPhoto()])
  whileSending(() => page.outbox.add(tara.member.id, draftOf('After', [], { postId, version: 2 }), NOW))
  await page.sending.drain(tara.member.id)
  await page.sending.drain(tara.member.id)
  expect([...device.school.posts.get(postId)!.versions.keys()]).toEqual([2])
  expect(await page.outbox.list()).toMatchObject([{ state: 'received', submission: { caption: 'After' } }])
})
