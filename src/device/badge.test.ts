// The number on the icon: what waits for staff, what is new for families, and none where nothing is.
import { afterEach, expect, test } from 'vitest'
import { type Device, deviceOf, type Page } from '../testing/device/device.ts'
import { feedPost, meOf, write } from '../testing/device/people.ts'

let device: Device
let page: Page
let badge: typeof import('./badge.ts')
let unread: typeof import('./unread.ts')
let seen: typeof import('./seen.ts')
let shown: number | null

const family = () => {
  const me = meOf('Pat', { rights: [] })
  return { ...me, member: { ...me.member, role: 'family' as const } }
}

async function deviceFor(me: ReturnType<typeof meOf>, icon: object = working) {
  ;({ device, page } = await deviceOf(me))
  badge = await import('./badge.ts')
  unread = await import('./unread.ts')
  seen = await import('./seen.ts')
  shown = null
  Object.assign(navigator, icon)
}
const working = {
  setAppBadge: (count: number) => Promise.resolve(void (shown = count)),
  clearAppBadge: () => Promise.resolve(void (shown = 0)),
}
afterEach(() => {
  for (const name of ['setAppBadge', 'clearAppBadge']) Reflect.deleteProperty(navigator, name)
})

async function publish(...minutes: number[]) {
  for (const minute of minutes) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
}

test('Pat sees on the icon how many posts are new since the last look, and none after looking', async () => {
  await deviceFor(family())
  await publish(1, 2)
  await badge.show()
  expect(shown, 'nothing is new before the first look').toBe(0)
  await seen.note(feedPost(2).publishedAt)
  await publish(3, 4)
  await badge.show()
  expect(shown).toBe(2)
  await seen.note(feedPost(4).publishedAt)
  await badge.show()
  expect(shown).toBe(0)
})

test('a post that is taken down is not counted any more', async () => {
  await deviceFor(family())
  await publish(1)
  await seen.note(feedPost(1).publishedAt)
  const gone = feedPost(5)
  device.school.publish(gone)
  await publish(6)
  expect(await unread.unreadCount()).toBe(2)
  device.school.takeDown(gone.id)
  await page.feed.catchUp()
  expect(await unread.unreadCount()).toBe(1)
})

test('Tom sees how many posts wait to be sent, whatever is new in the feed', async () => {
  await deviceFor(meOf('Tom'))
  await write(page, 'Castle')
  await write(page, 'Tower')
  await publish(1)
  await badge.show()
  expect(shown).toBe(2)
})

test('a browser that refuses, or knows no numbers on icons, is as good without', async () => {
  const refused = () => Promise.reject(new DOMException('Not installed', 'NotAllowedError'))
  await deviceFor(family(), { setAppBadge: refused, clearAppBadge: refused })
  await badge.show()
  await badge.clear()
  for (const name of ['setAppBadge', 'clearAppBadge']) Reflect.deleteProperty(navigator, name)
  await badge.show()
  await badge.clear()
  expect(shown).toBeNull()
})
