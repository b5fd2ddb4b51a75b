// What a push shows: always something.
import { expect, test } from 'vitest'
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
