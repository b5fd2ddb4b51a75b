// Pausing stops at once, and one post may be sent without the others.
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, openPage, type Device, type Page } from '../testing/device/device.ts'
import { meOf, newPhoto, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const tom = meOf('Tom')
const memberId = tom.member.id
const arrived = () => [...device.school.posts.values()].map((post) => post.versions.get(1)!.submission.caption)

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tom))
})

/** Does this once, while the reply to a request to this path is on its way. */
function meanwhile(path: string, act: () => Promise<unknown>, after = 1) {
  let left = after
  device.network.holdReply = async (asked) => {
    if (asked.startsWith(path) && --left === 0) await act()
  }
}

test('a paused outbox sends nothing until it is asked to', async () => {
  await page.outbox.setPaused(true)
  await write(page, 'Castle')
  expect(await page.sending.drain(memberId)).toBe('held')
  expect(device.network.requests).toBe(0)
  await page.outbox.sendNow()
  expect(arrived()).toEqual(['Castle'])
  expect((await page.outbox.status()).isPaused).toBe(false)
})

test.each(['this page', 'another page'])(
  'pausing from %s in the middle of a photo, the part under way is the last',
  async (which) => {
    await write(page, 'Castle', [await newPhoto(2_000_000)])
    const other = which === 'this page' ? page : await openPage()
    let sent = 0
    meanwhile(
      '/api/attachments/',
      async () => {
        await other.outbox.setPaused(true)
        sent = device.network.requests
      },
      3,
    )
    expect(await page.sending.drain(memberId)).toBe('held')
    expect(device.network.requests).toBe(sent)
    expect(await page.outbox.sendingId()).toBeNull()
    await page.outbox.setPaused(false)
    expect(arrived()).toEqual(['Castle'])
  },
)

test('pausing while a post is announced or its last part arrives, it is not submitted', async () => {
  await write(page, 'Castle')
  meanwhile('/api/announcements', () => page.outbox.setPaused(true))
  expect(await page.sending.drain(memberId)).toBe('held')
  expect(arrived()).toEqual([])
})

test('of a paused outbox one post is sent now, the others stay paused', async () => {
  for (const caption of ['one', 'two']) await write(page, caption)
  const { postId } = await write(page, 'three', [await newPhoto()])
  await page.outbox.setPaused(true)
  await page.outbox.sendNow(postId)
  expect(arrived()).toEqual(['three'])
  expect(await page.outbox.status()).toMatchObject({ isPaused: true })
})

test('two that are asked for while the first is still on its way both go', async () => {
  const [one, , three] = [await write(page, 'one', [await newPhoto()]), await write(page, 'two'), await write(page, 'three')]
  await page.outbox.setPaused(true)
  meanwhile('/api/attachments/', () => page.outbox.sendNow(three.postId))
  await page.outbox.sendNow(one.postId)
  expect(arrived()).toEqual(['one', 'three'])
})

test('pausing once more also stops the one that was asked for', async () => {
  const { postId } = await write(page, 'one', [await newPhoto()])
  await page.outbox.setPaused(true)
  meanwhile('/api/attachments/', () => page.outbox.setPaused(true))
  await page.outbox.sendNow(postId)
  expect(arrived()).toEqual([])
})

test('one post that is asked for goes before those that were written earlier', async () => {
  await write(page, 'one')
  const { postId } = await write(page, 'two')
  await page.outbox.sendNow(postId)
  expect(arrived()).toEqual(['two', 'one'])
})
