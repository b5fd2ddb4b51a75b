// A refusal that was said to a session before this one and arrives late: it takes nothing from whoever has signed in since.
import { beforeEach, expect, test } from 'vitest'
import type { ProblemCode } from '../api/problem.ts'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { newId } from './new-id.ts'
import { feedPost, meOf, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const [karen, tom] = [meOf('Ms K'), meOf('Tom')]

beforeEach(async () => {
  ;({ device, page } = await deviceOf(karen))
  device.school.members = [karen, tom]
})

/** The first request to this path is answered for the old session, after this person has signed in here with a new slip. */
function signsInMeanwhile(next: typeof karen, path: string, code: ProblemCode) {
  let isFirst = true
  device.school.refuse = (asked) => (isFirst && asked.startsWith(path) ? code : null)
  device.network.holdReply = async (asked) => {
    if (!isFirst || !asked.startsWith(path)) return
    isFirst = false
    device.school.signedIn = next.member.id
    await page.session.keepMe(next)
    await page.feed.adopt({ posts: [feedPost(1)], before: null, position: 1 })
    await page.facts.keepFact(`bookbag-${next.member.id}`, 'lists', [{ groupId: newId(), version: 1, pupils: [] }])
  }
}

const left = async () => [(await page.feed.read()).length, (await page.lists.read()).length, (await page.outbox.status()).hold]

test.each(['session.ended', 'session.missing', 'session.removed'] as const)(
  'Ms K signs in with a new slip while %s is on its way to her old session: all that she has stays, and her post goes',
  async (code) => {
    await write(page, 'Castle')
    signsInMeanwhile(karen, '/api/announcements', code)
    expect(await page.sending.drain(karen.member.id)).toBe('settled')
    expect(await left()).toEqual([1, 1, null])
    expect(await page.session.readMe()).toMatchObject({ member: { name: 'Ms K' } })
    expect(await page.sending.drain(karen.member.id)).toBe('settled')
    expect(device.school.posts.size).toBe(1)
  },
)

test.each(['session.ended', 'session.removed'] as const)(
  'Tom signs in while %s is on its way to Ms K: all that he has stays',
  async (code) => {
    signsInMeanwhile(tom, '/api/me', code)
    await page.session.refreshMe()
    expect(await left()).toEqual([1, 1, null])
    expect(await page.session.readMe()).toMatchObject({ member: { name: 'Tom' } })
  },
)

test('the news that the old session was refused is asked for again in the new one', async () => {
  device.school.publish(feedPost(2))
  signsInMeanwhile(karen, '/api/feed', 'session.ended')
  await page.feed.catchUp()
  expect(await left()).toMatchObject([1, 1, null])
  expect(await page.feed.arePhotosAllowed()).toBe(true)
})
