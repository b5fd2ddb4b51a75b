// What a push shows: always something.
import { expect, test } from 'vitest'
import { deviceOf } from '../testing/device/device.ts'
import { feedPost, meOf } from '../testing/device/people.ts'
import { newId } from '../device/new-id.ts'
import { pushMessage } from '../domain/push-message.ts'
import { notificationOf } from './push.ts'

const words = { title: 'Late, back about 16:25', body: 'News of the trip.', lang: 'en-GB', dir: 'ltr' } as const

test('news of a trip rings again, in the place of the news before', () => {
  const tripId = newId()
  const shown = notificationOf(pushMessage({ kind: 'trip', tripId, status: 'late' }, words, 'https://school.example'))
  expect(shown.title).toBe('Late, back about 16:25')
  expect(shown.options).toMatchObject({ renotify: true, tag: tripId.replaceAll('-', ''), data: { tripId } })
})

test('the evening’s digest makes no sound', () => {
  const { options } = notificationOf(pushMessage({ kind: 'digest', count: 2 }, words, 'https://school.example'))
  expect(options).toMatchObject({ silent: true, renotify: false, data: { navigate: 'https://school.example/' } })
})

test.each([null, {}, { web_push: 8030 }, 'cut'])('what cannot be read (%o) is shown all the same', (payload) => {
  expect(notificationOf(payload)).toMatchObject({ title: 'News from school', options: { data: { navigate: '/' } } })
})

test('a push to a family’s phone is shown, counted as delivered and not as opened, and the icon says how many are new', async () => {
  const me = meOf('Pat', { rights: [] })
  const { device, page } = await deviceOf({ ...me, member: { ...me.member, role: 'family' } })
  const shown: unknown[] = []
  Object.assign(navigator, { setAppBadge: (count: number) => Promise.resolve(void shown.push(count)) })
  device.school.publish(feedPost(1))
  await page.feed.catchUp()
  await (await import('../device/seen.ts')).note(feedPost(1).publishedAt)
  device.school.publish(feedPost(2))
  device.school.publish(feedPost(3))
  const { receivePush } = await import('./push.ts')
  const registration = { showNotification: async (title: string) => void shown.push(title) } as never
  const message = pushMessage({ kind: 'digest', count: 2 }, { ...words, title: 'Two new posts' }, 'https://school.example')
  await receivePush(registration, { json: () => message })
  expect(shown).toEqual(['Two new posts', 2])
  expect(device.school.told).toEqual([{ isReached: true, isOpened: false }])
  Reflect.deleteProperty(navigator, 'setAppBadge')
})
