// A phone that is never closed hears anew who its member is: after a change of groups, and before its lease is over.
import { beforeEach, expect, test } from 'vitest'
import type { Me } from '../api/contract/join.ts'
import { DAY } from '../domain/time.ts'
import { newDevice, openPage, type Device, type Page } from '../testing/device/device.ts'
import { newId } from './new-id.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
const pat = meOf('Pat', { rights: [] })
const withLease = (from: number, to: number): Me => {
  const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()
  return { ...pat, lease: { ...pat.lease, issuedAt: at(from), expiresAt: at(to) } }
}
const asked = () => device.school.seen.filter(({ path }) => path === '/api/me').length

beforeEach(async () => {
  device = newDevice()
  device.school.signedIn = pat.member.id
  page = await openPage()
  device.school.publish(feedPost(1))
})

test('a lease that is over half used is renewed with the news, a younger one is left', async () => {
  const renewed = withLease(0, 7)
  device.school.members = [renewed]
  await page.session.keepMe(withLease(-3, 4))
  await page.feed.catchUp()
  expect(asked()).toBe(0)
  await page.session.keepMe(withLease(-4, 3))
  await page.feed.catchUp()
  await page.feed.catchUp()
  expect(asked()).toBe(1)
  expect((await page.session.readMe())?.lease.expiresAt).toBe(renewed.lease.expiresAt)
})

test('after a change of groups the new ones are known', async () => {
  await page.session.keepMe(pat)
  await page.feed.catchUp()
  device.school.members = [{ ...pat, groups: [{ id: newId(), name: 'Beech' }] }]
  device.school.change({ kind: 'reset' })
  await page.feed.catchUp()
  expect((await page.session.readMe())?.groups).toMatchObject([{ name: 'Beech' }])
})

test('a school that cannot renew it now gives the news all the same', async () => {
  await page.session.keepMe(withLease(-6, 1))
  device.school.refuse = (path) => (path === '/api/me' ? 'server.error' : null)
  await page.feed.catchUp()
  expect(await page.feed.read()).toHaveLength(1)
})
