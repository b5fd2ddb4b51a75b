// A post that is deleted after it may have reached the school is taken down there, whenever it arrives.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE } from '../domain/time.ts'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { draftOf, meOf, NOW, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const tara = meOf('Tara')
const memberId = tara.member.id

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  ;({ device, page } = await deviceOf(tara))
})
afterEach(() => vi.useRealTimers())

const toPost = (path: string) => path.startsWith('/api/posts/')
const takedowns = () => device.school.seen.filter(({ path }) => path.endsWith('/takedown')).length

test('a post whose reply was lost is known to have been submitted, and goes when it is deleted', async () => {
  const { postId } = await write(page, 'Oh no')
  device.network.fateOf = (path) => (toPost(path) ? 'lose' : 'deliver')
  await page.sending.drain(memberId)
  expect((await page.outbox.list())[0]?.submittedAt).toBeDefined()
  await page.outbox.remove(postId)
  expect(await page.sending.drain(memberId)).toBe('resting')
  device.network.fateOf = () => 'deliver'
  expect(await page.sending.drain(memberId, 'tap')).toBe('settled')
  expect([...device.school.removed]).toEqual([postId])
})

test('a post that is deleted while its submission is on its way is taken down after it arrived', async () => {
  const { postId } = await write(page, 'Oh no')
  device.network.hold = async (path) => {
    if (path.endsWith(postId)) await page.outbox.remove(postId)
  }
  await page.sending.drain(memberId)
  expect([...device.school.removed]).toEqual([postId])
})

test('a post whose receipt comes just as its author deletes it is taken down, as the dialog said', async () => {
  const { postId } = await write(page, 'Oh no')
  await page.sending.drain(memberId)
  expect(await page.outbox.list()).toMatchObject([{ state: 'received' }])
  await page.outbox.remove(postId)
  await page.sending.drain(memberId, 'tap')
  expect([...device.school.removed]).toEqual([postId])
})

test('one that never came is asked for once more after ten minutes, when it can no longer arrive, and then no more', async () => {
  const { postId } = await write(page, 'Oh no')
  device.network.fateOf = (path) => (toPost(path) ? 'drop' : 'deliver')
  await page.sending.drain(memberId)
  await page.outbox.remove(postId)
  device.network.fateOf = () => 'deliver'
  await page.sending.drain(memberId, 'tap')
  await page.sending.drain(memberId, 'tap')
  expect(takedowns()).toBe(1)
  for (let rounds = 0; rounds < 2; rounds++) {
    vi.setSystemTime(Date.now() + 10 * MINUTE)
    await page.sending.drain(memberId)
  }
  expect(takedowns()).toBe(2)
})

test('a paused outbox takes down all the same', async () => {
  const { postId } = await write(page, 'Oh no')
  device.network.fateOf = (path) => (toPost(path) ? 'lose' : 'deliver')
  await page.sending.drain(memberId)
  await page.outbox.setPaused(true)
  await page.outbox.remove(postId)
  device.network.fateOf = () => 'deliver'
  expect(await page.sending.drain(memberId, 'tap')).toBe('held')
  expect([...device.school.removed]).toEqual([postId])
})

test('a post that was never submitted, or was refused for good, is only deleted here', async () => {
  const never = await write(page, 'Never')
  await page.outbox.remove(never.postId)
  const refused = await write(page, 'Refused')
  device.school.refuse = (path) => (toPost(path) ? 'content.invalid' : null)
  await page.sending.drain(memberId)
  await page.outbox.remove(refused.postId)
  device.school.refuse = () => null
  await page.sending.drain(memberId)
  expect(takedowns()).toBe(0)
})

test('of a post that came back, a changed version that was never sent is only deleted here: the school keeps the one it has', async () => {
  const { postId } = await write(page, 'Boats')
  await page.sending.drain(memberId)
  await page.outbox.add(memberId, { ...draftOf('Boats, named'), postId, version: 2 }, NOW)
  await page.outbox.remove(postId)
  await page.sending.drain(memberId, 'tap')
  expect(takedowns()).toBe(0)
  expect(device.school.removed.size).toBe(0)
})

/** Deleted while its submission may be on its way, and not yet asked for. */
async function deletedOnItsWay(caption: string) {
  const entry = await write(page, caption)
  device.network.fateOf = (path) => (toPost(path) ? 'lose' : 'deliver')
  await page.sending.drain(memberId)
  await page.outbox.remove(entry.postId)
  device.network.fateOf = () => 'deliver'
  return entry
}

test('with a clock that was set back, one that never came is asked for no more often, and the next post goes', async () => {
  const { postId } = await deletedOnItsWay('Oh no')
  device.school.posts.delete(postId)
  vi.setSystemTime(Date.now() - 60 * MINUTE)
  const castle = await write(page, 'Castle')
  await page.sending.drain(memberId, 'tap')
  expect(takedowns()).toBe(1)
  expect(device.school.posts.has(castle.postId)).toBe(true)
})

test('a post that was deleted and is posted again after all stays up', async () => {
  const { postId } = await deletedOnItsWay('Oh no')
  await page.outbox.add(memberId, { ...draftOf('Oh no'), postId }, NOW)
  vi.setSystemTime(Date.now() + 11 * MINUTE)
  await page.sending.drain(memberId, 'tap')
  expect(takedowns()).toBe(0)
})

test('one that the school refuses for now holds up no other post, and is asked for again later', async () => {
  const { postId } = await deletedOnItsWay('Oh no')
  device.school.refuse = (path) => (path.endsWith('/takedown') ? 'post.state' : null)
  const castle = await write(page, 'Castle')
  expect(await page.sending.drain(memberId, 'tap')).toBe('settled')
  expect(device.school.posts.has(castle.postId)).toBe(true)
  device.school.refuse = () => null
  vi.setSystemTime(Date.now() + 10 * MINUTE)
  await page.sending.drain(memberId)
  expect([...device.school.removed]).toEqual([postId])
})

/** The school is heard, but for what `fails`. */
async function signOut(fails: RegExp | null = null) {
  device.network.fateOf = (path) => (fails?.test(path) ? 'drop' : 'deliver')
  device.school.refuse = (path) => (path.startsWith('/api/sessions') ? 'session.ended' : null)
  await page.session.signOut()
  device.school.refuse = () => null
  device.network.fateOf = () => 'deliver'
}

test('what is still to be taken down is asked for before signing out', async () => {
  const { postId } = await deletedOnItsWay('Oh no')
  await signOut()
  expect([...device.school.removed]).toEqual([postId])
})

test('what could not be taken down before signing out is, once its author signs in again', async () => {
  const { postId } = await deletedOnItsWay('Oh no')
  await signOut(/takedown/)
  await page.session.keepMe(tara)
  await page.sending.drain(memberId, 'tap')
  expect([...device.school.removed]).toEqual([postId])
})
