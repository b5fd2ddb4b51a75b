// The number on Pat's icon falls when she has seen what is new, not when Bookbag merely opens.
import { afterEach, expect, test, vi } from 'vitest'
import { type Device, deviceOf } from '../../testing/device/device.ts'
import { feedPost, meOf } from '../../testing/device/people.ts'

afterEach(() => {
  for (const name of ['setAppBadge', 'clearAppBadge']) Reflect.deleteProperty(navigator, name)
})

async function publish(device: Device, page: Awaited<ReturnType<typeof deviceOf>>['page'], ...minutes: number[]) {
  for (const minute of minutes) device.school.publish(feedPost(minute))
  await page.feed.catchUp()
}

test('the icon counts what is new while the feed is open, until the newest post was seen', async () => {
  const me = meOf('Pat', { rights: [] })
  const { device, page } = await deviceOf({ ...me, member: { ...me.member, role: 'family' } })
  let shown = -1
  Object.assign(navigator, {
    setAppBadge: (count: number) => Promise.resolve(void (shown = count)),
    clearAppBadge: () => Promise.resolve(void (shown = 0)),
  })
  const seen = await import('../../device/seen.ts')
  const { startQuietWork } = await import('./quiet-work.ts')
  await publish(device, page, 1)
  await seen.note(feedPost(1).publishedAt)
  await publish(device, page, 2, 3)
  const stop = startQuietWork(me.member.id, '/')
  await vi.waitFor(() => expect(shown).toBe(2))
  await seen.note(feedPost(3).publishedAt)
  await vi.waitFor(() => expect(shown).toBe(0))
  stop()
})
