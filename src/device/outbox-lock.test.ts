// Two tabs and a worker over one outbox: each post is sent once, and a frozen tab is overtaken.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPage, deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { meOf, newPhoto, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const tara = meOf('Tara')
const memberId = tara.member.id

beforeEach(async () => {
  ;({ device, page } = await deviceOf(tara))
})
afterEach(() => vi.useRealTimers())

const submits = () => device.school.seen.filter((seen) => seen.path.startsWith('/api/posts/')).length

test('two tabs and a worker that send at once send each of forty posts once', async () => {
  for (let i = 0; i < 40; i++) await write(page, `Post ${i}`)
  const others = [await openPage(), await openPage()]
  const rounds = await Promise.all([page, ...others].map((each) => each.sending.drain(memberId)))
  expect(rounds).toContain('settled')
  expect(device.school.posts.size).toBe(40)
  expect(submits()).toBe(40)
})

test('a frozen tab is left alone for a minute, then overtaken; when it wakes it stops, and nothing is doubled', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { postId } = await write(page, 'Castle', [await newPhoto()])
  let thaw = () => {}
  const frozen = new Promise<void>((resolve) => (thaw = resolve))
  let isFrozen = false
  device.network.hold = (path) => {
    if (isFrozen || !path.includes('/attachments/')) return Promise.resolve()
    isFrozen = true
    return frozen
  }
  const sleeping = page.sending.drain(memberId)
  await vi.waitFor(() => expect(isFrozen).toBe(true))
  const other = await openPage()
  expect(await other.sending.drain(memberId)).toBe('busy')
  expect(await other.outbox.sendingId()).toBe(postId)
  vi.advanceTimersByTime(page.lock.STUCK_AFTER + 1)
  expect(await other.sending.drain(memberId)).toBe('settled')
  const sent = device.network.requests
  thaw()
  expect(await sleeping).toBe('busy')
  expect(device.network.requests).toBe(sent)
  expect((await page.outbox.list()).map((entry) => entry.state)).toEqual(['received'])
  expect(submits()).toBe(1)
})

test('nothing is shown as being sent when nobody sends', async () => {
  await write(page, 'Castle')
  device.network.fateOf = () => 'drop'
  await page.sending.drain(memberId)
  expect(await page.outbox.sendingId()).toBeNull()
})

test('a post that is deleted while it is on its way stays deleted here', async () => {
  const { postId } = await write(page, 'Castle')
  device.network.hold = async (path) => {
    if (path.startsWith('/api/posts/')) await page.outbox.remove(postId)
  }
  await page.sending.drain(memberId)
  expect(await page.outbox.list()).toEqual([])
})
