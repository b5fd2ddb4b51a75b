// Every question to the school says for whom it is asked: on a shared tablet no answer is taken as another's.
import { beforeEach, expect, test } from 'vitest'
import { newDevice, openPage, type Device, type Page } from '../testing/device/device.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
const [karen, tom] = [meOf('Ms K'), meOf('Tom')]

beforeEach(async () => {
  device = newDevice()
  device.school.members = [karen, tom]
  page = await openPage()
  device.school.signedIn = karen.member.id
  await page.session.keepMe(karen)
})

test('each read names Ms K', async () => {
  for (let minute = 0; minute < 25; minute++) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
  await page.feed.loadOlder()
  await page.feed.catchUp()
  await page.lists.refresh().catch(() => undefined)
  await page.session.refreshMe()
  expect(new Set(device.school.seen.map(({ query }) => query.get('as')))).toEqual(new Set([karen.member.id]))
  expect(device.school.seen.map(({ path }) => path)).toContain('/api/permissions')
})

test('what Tom may read is not kept as hers, when the session is his by now', async () => {
  device.school.publish(feedPost(1))
  device.school.signedIn = tom.member.id
  await expect(page.feed.catchUp()).rejects.toMatchObject({ code: 'session.missing' })
  expect(await page.feed.read()).toEqual([])
  expect(await page.outbox.status()).toMatchObject({ hold: 'sign in' })
})

test('that Tom was removed does not take anything from Ms K', async () => {
  device.school.publish(feedPost(1))
  await page.feed.catchUp()
  // As the server does: whose session it is comes before whether they were removed.
  device.school.signedIn = tom.member.id
  device.school.refuse = () => (device.school.seen.at(-1)?.query.has('as') ? 'session.missing' : 'session.removed')
  await expect(page.session.refreshMe()).rejects.toMatchObject({ code: 'session.missing' })
  expect(await page.feed.read()).toHaveLength(1)
})

test('Tom, whose signing in the device could not write down, is known after asking again', async () => {
  device.school.signedIn = tom.member.id
  expect(await page.session.refreshMe()).toMatchObject({ member: { name: 'Tom' } })
  expect(await page.session.readMe()).toMatchObject({ member: { name: 'Tom' } })
})

test('an answer about Ms K that comes late does not sign her in over Tom', async () => {
  const other = await openPage()
  device.network.holdReply = () => other.session.keepMe(tom)
  await page.session.refreshMe()
  expect(await other.session.readMe()).toMatchObject({ member: { name: 'Tom' } })
})

test('Ms K’s tab, signing out late, ends neither Tom’s session nor what he reads', async () => {
  device.school.signedIn = tom.member.id
  await (await openPage()).session.keepMe(tom)
  await page.session.signOut()
  expect(device.school.seen.at(-1)?.query.get('as')).toBe(karen.member.id)
  expect(await page.session.readMe()).toMatchObject({ member: { name: 'Tom' } })
})
