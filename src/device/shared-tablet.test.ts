// One tablet, several people: nothing of one is sent, shown or lost as another's.
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, openPage, type Device, type Page } from '../testing/device/device.ts'
import { newId } from './new-id.ts'
import { draftOf, feedPost, meOf, newPhoto, NOW, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const [karen, tom] = [meOf('Ms K'), meOf('Tom')]

beforeEach(async () => {
  ;({ device, page } = await deviceOf(karen))
})

async function tomSignsIn(): Promise<Page> {
  device.school.signedIn = tom.member.id
  const other = await openPage()
  await other.session.keepMe(tom)
  return other
}

test('Ms K queues two, Tom signs in: none is sent as Tom, and Tom sees only that they wait', async () => {
  for (const caption of ['one', 'two']) await write(page, caption, [await newPhoto()])
  const other = await tomSignsIn()
  expect(await other.othersWaiting()).toEqual([{ memberId: karen.member.id, name: 'Ms K', count: 2, isRemoved: false }])
  expect(await other.outbox.list()).toEqual([])
  expect(await page.sending.drain(karen.member.id)).toBe('held')
  expect(device.network.requests).toBe(0)
  await Promise.all([other.sending.drain(tom.member.id), page.sending.drain(karen.member.id), other.outbox.sendNow()])
  expect(device.school.posts.size).toBe(0)
  device.school.signedIn = karen.member.id
  await page.session.keepMe(karen)
  await page.sending.drain(karen.member.id)
  expect([...device.school.posts.values()].map((post) => post.authorId)).toEqual([karen.member.id, karen.member.id])
})

test('a sender that does not know yet that Tom has signed in sends nothing as Tom', async () => {
  await write(page, 'one', [await newPhoto()])
  device.school.signedIn = tom.member.id
  expect(await page.sending.drain(karen.member.id)).toBe('held')
  expect(device.school.posts.size).toBe(0)
  expect(device.school.uploads.size).toBe(0)
})

test('when Tom signs in in the middle of a post of Ms K, nothing of it becomes his', async () => {
  await write(page, 'one', [await newPhoto()])
  device.network.hold = (path) => {
    if (path.includes('/attachments/')) device.school.signedIn = tom.member.id
    return Promise.resolve()
  }
  expect(await page.sending.drain(karen.member.id)).toBe('held')
  expect(device.school.uploads.size).toBe(0)
})

test('what Ms K writes in her tab is hers, though Tom has signed in in another', async () => {
  await tomSignsIn()
  await page.outbox.add(karen.member.id, draftOf('hers'), NOW)
  expect(await page.outbox.list()).toHaveLength(1)
  expect(await page.othersWaiting()).toMatchObject([{ name: 'Ms K' }])
})

test('what Ms K began to write is kept as hers, though her page shows Tom by the time it is saved', async () => {
  await tomSignsIn()
  await page.session.readMe()
  await page.drafts.save(karen.member.id, draftOf('half'))
  expect(await page.drafts.read(tom.member.id)).toBeNull()
  expect(await page.drafts.read(karen.member.id)).toMatchObject({ caption: 'half' })
  await page.outbox.add(karen.member.id, draftOf('whole'), NOW)
  expect(await page.unsent.count(tom.member.id)).toBe(0)
  expect(await page.othersWaiting()).toMatchObject([{ name: 'Ms K', count: 1 }])
})

test('when Tom signs in over Ms K, nothing that she read is left, and all that she wrote', async () => {
  await page.facts.keepFact(`bookbag-${karen.member.id}`, 'lists', [{ groupId: newId(), version: 1, pupils: [] }])
  expect(await page.lists.read()).toHaveLength(1)
  await page.feed.adopt({ posts: [feedPost(1)], before: null, position: 1 })
  await (await caches.open(`media-${karen.member.id}`)).put('/api/media/x/480', new Response('x'))
  await write(page, 'whole')
  await page.drafts.save(karen.member.id, draftOf('half'))
  await tomSignsIn()
  expect(await page.feed.read()).toEqual([])
  expect(await page.lists.read()).toEqual([])
  expect(await caches.keys()).toEqual([])
  expect(await page.outbox.list()).toHaveLength(1)
  expect(await page.drafts.read(karen.member.id)).toMatchObject({ caption: 'half' })
})

test('signing out forgets what was read, and keeps what was never sent', async () => {
  await write(page, 'one')
  await page.feed.adopt({ posts: [feedPost(1)], before: null, position: 1 })
  device.school.refuse = (path) => (path.endsWith('/end') ? 'session.missing' : null)
  await page.session.signOut()
  expect(await page.session.readMe()).toBeNull()
  expect(await page.othersWaiting()).toMatchObject([{ name: 'Ms K', count: 1 }])
  await page.session.keepMe(karen)
  expect(await page.feed.read()).toEqual([])
  expect(await page.outbox.list()).toHaveLength(1)
})

test('signing out with nothing unsent leaves nothing behind', async () => {
  device.school.refuse = () => 'session.missing'
  await page.session.signOut()
  expect((await indexedDB.databases()).map((each) => each.name)).toEqual(['bookbag'])
  expect(await page.othersWaiting()).toEqual([])
})

test('someone who was signed out elsewhere keeps what they wrote, and goes on after signing in again', async () => {
  await write(page, 'whole', [await newPhoto(50)])
  await page.drafts.save(karen.member.id, draftOf('half'))
  await page.feed.adopt({ posts: [feedPost(1)], before: null, position: 1 })
  await page.facts.keepFact(`bookbag-${karen.member.id}`, 'lists', [{ groupId: newId(), version: 1, pupils: [] }])
  device.school.refuse = () => 'session.ended'
  expect(await page.sending.drain(karen.member.id)).toBe('held')
  expect(await page.outbox.status()).toMatchObject({ hold: 'sign in' })
  expect([await page.feed.read(), await page.lists.read()]).toEqual([[], []])
  expect(await page.drafts.read(karen.member.id)).toMatchObject({ caption: 'half' })
  device.school.refuse = () => null
  await page.session.keepMe(karen)
  expect(await page.sending.drain(karen.member.id)).toBe('settled')
  expect(device.school.posts.size).toBe(1)
})

test('someone who was removed keeps their unsent posts to export, and nothing that they read', async () => {
  const { postId } = await write(page, 'The <castle> & us', [await newPhoto(50)])
  await page.feed.adopt({ posts: [feedPost(1)], before: null, position: 1 })
  await (await caches.open(`media-${karen.member.id}`)).put('/api/media/x/480', new Response('x'))
  device.school.refuse = () => 'session.removed'
  expect(await page.sending.drain(karen.member.id)).toBe('held')
  expect(await page.session.readMe()).toBeNull()
  expect(await page.outbox.status()).toMatchObject({ hold: 'removed' })
  expect(await page.feed.read()).toEqual([])
  expect(await page.lists.read()).toEqual([])
  expect(await caches.keys()).toEqual([])
  device.school.refuse = () => 'session.missing'
  await page.session.refreshMe().catch(() => undefined)
  expect(await page.outbox.status()).toMatchObject({ hold: 'removed' })
  const html = await (await page.outbox.exportFile(postId)).text()
  expect(html).toContain('The &#60;castle&#62; &#38; us')
  expect(html).toContain('data:image/jpeg;base64,')
})
