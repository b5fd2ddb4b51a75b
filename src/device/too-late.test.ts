// Pages of the feed that were long on their way: what was taken down, reset or wiped meanwhile is never put back (I7).
import { beforeEach, expect, test } from 'vitest'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
const pat = meOf('Pat', { rights: [] })
const captions = async () => (await page.feed.read()).map((post) => post.caption)

beforeEach(async () => {
  ;({ device, page } = await deviceOf(pat))
  for (let minute = 0; minute < 25; minute++) device.school.publish(feedPost(minute, { tag: 'castle' }))
})

/** Does this while the next reply from this path is on its way. */
function meanwhile(path: string, act: () => Promise<unknown>) {
  device.network.holdReply = async (asked) => {
    if (asked !== path) return
    device.network.holdReply = () => Promise.resolve()
    await act()
  }
}

test.each([undefined, 'castle'])(
  'an older page (tag %s) does not bring back what was taken down while it was under way',
  async (tag) => {
    await page.feed.catchUp()
    if (tag) await page.feed.loadOlder(tag)
    const gone = device.school.feed.at(-1)!
    meanwhile('/api/feed', () => {
      device.school.takeDown(gone.id)
      return page.feed.catchUp()
    })
    await page.feed.loadOlder(tag)
    await page.feed.catchUp()
    expect(await captions()).not.toContain(gone.caption)
    expect(await page.feed.read(tag)).toHaveLength(24)
  },
)

test('an older page does not survive a change of groups', async () => {
  await page.feed.catchUp()
  meanwhile('/api/feed', () => {
    device.school.feed = [feedPost(99)]
    device.school.change({ kind: 'reset' })
    return page.feed.catchUp()
  })
  await page.feed.loadOlder()
  expect(await captions()).toEqual(['Post 99'])
})

test.each(['first', 'older'] as const)('signing out while the %s page is under way leaves nothing behind', async (which) => {
  if (which === 'older') await page.feed.catchUp()
  device.school.refuse = (path) => (path.endsWith('/end') ? 'session.missing' : null)
  meanwhile('/api/feed', () => page.session.signOut())
  await expect(which === 'older' ? page.feed.loadOlder() : page.feed.catchUp()).rejects.toThrow('Please sign in')
  expect((await indexedDB.databases()).map((each) => each.name)).toEqual(['bookbag'])
})

test('someone who is removed while a page is under way keeps none of it', async () => {
  meanwhile('/api/feed', () => page.refused(pat.member.id, 'session.removed'))
  await expect(page.feed.catchUp()).rejects.toThrow('Please sign in')
  expect(await page.feed.read()).toEqual([])
  expect(await page.feed.position()).toBeNull()
})

test('the page that came with the shell is not adopted for someone whose reading was wiped', async () => {
  device.school.refuse = () => 'session.removed'
  await expect(page.session.refreshMe()).rejects.toMatchObject({ code: 'session.removed' })
  await expect(page.feed.adopt({ posts: device.school.feed, before: null, position: 25 })).rejects.toThrow('Please sign in')
  expect(await page.feed.read()).toEqual([])
})
