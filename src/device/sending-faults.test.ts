// What school networks do to a post on its way, and that it arrives once all the same.
import { beforeEach, expect, test, vi } from 'vitest'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import type { Fate } from '../testing/device/fake-network.ts'
import { meOf, newPhoto, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const tara = meOf('Tara')
const memberId = tara.member.id

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tara))
})

const received = () => [...device.school.posts.values()].map((post) => post.versions.size)
const states = async () => (await page.outbox.list()).map((entry) => entry.state)

test.each<Fate>(['portal', 'empty', 'cut', 'lose', 'drop'])(
  'a reply that is not the school’s (%s) never counts as received',
  async (fate) => {
    await write(page, 'Arrived', [await newPhoto()])
    device.network.fateOf = () => fate
    expect(await page.sending.drain(memberId)).toBe('resting')
    expect(await states()).toEqual(['waiting'])
    expect((await page.outbox.status()).isUnheard).toBe(true)
    device.network.fateOf = () => 'deliver'
    await page.outbox.sendNow()
    expect(await states()).toEqual(['received'])
    expect((await page.outbox.status()).isUnheard).toBe(false)
    expect(received()).toEqual([1])
  },
)

test('a receipt for other content is not believed', async () => {
  await write(page, 'Arrived')
  const answer = device.school.answer.bind(device.school)
  const lie = vi.spyOn(device.school, 'answer').mockImplementation(async (...request) => {
    const real = await answer(...request)
    return { ...real, body: { ...(real.body as object), manifestHash: 'a'.repeat(64) } }
  })
  await page.sending.drain(memberId)
  expect(await states()).toEqual(['waiting'])
  lie.mockRestore()
  await page.outbox.sendNow()
  expect(await states()).toEqual(['received'])
})

test('a cut connection goes on where the school is, at once', async () => {
  const photo = await newPhoto(600_000)
  await write(page, 'Arrived', [photo])
  device.network.fateOf = (path, count) => (path.includes('attachments') && count % 3 === 0 ? 'half' : 'deliver')
  expect(await page.sending.drain(memberId)).toBe('settled')
  expect(Buffer.from(device.school.uploads.get(photo.id)!.bytes).equals(photo.bytes)).toBe(true)
  const sent = device.school.seen.reduce((sum, seen) => sum + seen.bytes, 0)
  expect(sent).toBeLessThanOrEqual(600_000 * 1.02)
})

test('a flipped byte, or the bytes of another photo, are never sent: the entry needs attention', async () => {
  const [whole, photo, other] = [await newPhoto(), await newPhoto(), await newPhoto()]
  const { postId } = await write(page, 'Arrived', [whole, photo])
  await page.database.write(`bookbag-${memberId}`, ['attachments'], (tx) =>
    tx.objectStore('attachments').put({ bytes: other.bytes.buffer, keptAt: 0 }, photo.id),
  )
  await page.sending.drain(memberId)
  expect(await page.outbox.list()).toMatchObject([{ state: 'damaged', problem: { code: 'damaged' } }])
  expect(device.school.seen.filter((seen) => seen.path.includes('attachments') || seen.path.includes(postId))).toEqual([])
})

test('one entry that the school always refuses does not hold up the others', async () => {
  const captions = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
  for (const caption of captions) await write(page, caption)
  device.school.refuse = (_, body) => ((body as { caption?: string } | null)?.caption === '3' ? 'content.invalid' : null)
  await page.sending.drain(memberId)
  expect((await states()).filter((state) => state === 'received')).toHaveLength(9)
  expect((await page.outbox.list())[2]).toMatchObject({ state: 'refused', problem: { code: 'content.invalid' } })
})

test('one entry that makes the school’s server fail waits alone', async () => {
  for (const caption of ['1', '2', '3', '4']) await write(page, caption)
  device.school.refuse = (_, body) => ((body as { caption?: string } | null)?.caption === '2' ? 'server.error' : null)
  vi.useFakeTimers({ toFake: ['Date'] })
  await page.sending.drain(memberId)
  vi.advanceTimersByTime(3_000)
  await page.sending.drain(memberId)
  vi.useRealTimers()
  expect(await states()).toEqual(['received', 'waiting', 'received', 'received'])
})

test.each(['server.error', 'server.busy', 'storage.failed', 'storage.full'] as const)(
  'a school that answers %s is not asked for the next entry in the same round',
  async (code) => {
    for (const caption of ['1', '2', '3']) await write(page, caption)
    let submits = 0
    device.school.refuse = (path) => (path.startsWith('/api/posts/') && ++submits > 0 ? code : null)
    await page.sending.drain(memberId)
    expect(submits).toBe(1)
  },
)

test('a photo that the school finds damaged is sent again; when it stays so, the entry waits', async () => {
  await write(page, 'Arrived', [await newPhoto()])
  let submits = 0
  device.school.refuse = (path) => {
    if (!path.startsWith('/api/posts/') || ++submits > 2) return null
    device.school.uploads.clear()
    return 'attachment.mismatch'
  }
  await page.sending.drain(memberId)
  expect(await states()).toEqual(['received'])
  expect(submits).toBe(3)
})

test('an expired session keeps twenty entries and asks to sign in; after that they go', async () => {
  for (let i = 0; i < 20; i++) await write(page, `Post ${i}`)
  device.school.signedIn = null
  expect(await page.sending.drain(memberId)).toBe('held')
  const asked = device.network.requests
  expect(await page.sending.drain(memberId)).toBe('held')
  expect(device.network.requests).toBe(asked)
  expect(await page.outbox.status()).toMatchObject({ hold: 'sign in' })
  device.school.signedIn = memberId
  await page.session.keepMe(tara)
  await page.sending.drain(memberId)
  expect(received()).toHaveLength(20)
})

test('an outdated app pauses with its entries', async () => {
  await write(page, 'Arrived')
  device.school.refuse = () => 'client.outdated'
  expect(await page.sending.drain(memberId)).toBe('held')
  expect(await page.outbox.status()).toMatchObject({ hold: 'update' })
  expect(await states()).toEqual(['waiting'])
})

test('a full school keeps the entry waiting, with the reason', async () => {
  await write(page, 'Arrived')
  device.school.refuse = (path) => (path.includes('/posts/') ? 'storage.full' : null)
  expect(await page.sending.drain(memberId)).toBe('resting')
  expect(await page.outbox.list()).toMatchObject([{ state: 'waiting', problem: { code: 'storage.full' } }])
})

test('a wait that was noted while the clock was hours ahead does not hold a post up', async () => {
  const entry = await write(page, 'Castle')
  const noted = { code: 'rate.limited', sentence: 'Later.' }
  const late = { ...entry, problem: noted, failures: 1, nextTryAt: new Date(Date.now() + 3_600_000).toISOString() }
  await page.database.write(`bookbag-${memberId}`, ['entries'], (tx) => tx.objectStore('entries').put(late, entry.postId))
  await page.sending.drain(memberId)
  expect(await states()).toEqual(['received'])
})

test('as soon as the school answers anything, nothing waits for signal any more: not by what was said, not by a refusal', async () => {
  const isUnheard = async () => (await page.outbox.status()).isUnheard
  await write(page, 'Castle')
  device.network.fateOf = () => 'drop'
  await page.sending.drain(memberId)
  expect(await isUnheard()).toBe(true)
  device.network.fateOf = () => 'deliver'
  device.school.refuse = (path) => (path.includes('/posts/') ? 'not_found' : null)
  await vi.waitFor(async () => expect(await page.sending.drain(memberId)).not.toBe('resting'), { timeout: 10_000, interval: 200 })
  expect(await page.outbox.list()).toMatchObject([{ state: 'waiting', problem: { code: 'not_found' } }])
  expect(await isUnheard()).toBe(false)
})
