// What a family's locked phone shows, and whoever looks over their shoulder.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuidv7 } from './id.ts'
import { PushMessage, pushMessage, pushTopic, PushSubject, type PushWords } from './push-message.ts'
import { TripStatus } from './trip.ts'

const school = 'https://bookbag.example.sch.uk'
const id = uuidv7(1_764_000_000_000, new Uint8Array(10))
const words: PushWords = { title: 'Oak School', body: '7 new posts today', lang: 'en-GB', dir: 'ltr' }
const subjects = fc.oneof(
  fc.record({ kind: fc.constant('digest' as const), count: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('post' as const), postId: fc.constant(id) }),
  fc.record({ kind: fc.constant('trip' as const), tripId: fc.constant(id), status: fc.constantFrom(...TripStatus.options) }),
)

test('the quiet digest of a day, to the letter', () => {
  expect(JSON.stringify(pushMessage({ kind: 'digest', count: 7 }, words, school))).toBe(
    '{"web_push":8030,"notification":{"title":"Oak School","body":"7 new posts today","lang":"en-GB","dir":"ltr",' +
      '"navigate":"https://bookbag.example.sch.uk/","tag":"digest","silent":true,"app_badge":7,"data":{"kind":"digest","count":7}}}',
  )
})

test('the coach is heard at once and leads to its trip', () => {
  const { notification } = pushMessage({ kind: 'trip', tripId: id, status: 'late' }, words, school)
  expect(notification).toMatchObject({ silent: false, navigate: `${school}/#trip-${id}`, data: { kind: 'trip', status: 'late' } })
  expect(notification).not.toHaveProperty('app_badge')
})

test('Safari shows every message by itself', () => {
  fc.assert(
    fc.property(subjects, (subject) => {
      const message = JSON.parse(JSON.stringify(pushMessage(subject, words, school))) as ReturnType<typeof pushMessage>
      // The rules of WebKit's NotificationJSONParser.
      expect(message.web_push).toBe(8030)
      expect(message.notification.title).not.toBe('')
      expect(URL.canParse(message.notification.navigate)).toBe(true)
      for (const text of ['body', 'lang', 'tag'] as const) expect(typeof message.notification[text]).toBe('string')
      expect(['auto', 'ltr', 'rtl']).toContain(message.notification.dir)
      expect(PushMessage.safeParse(message).success).toBe(true)
    }),
  )
})

test('of two messages about the same trip the later one stays, as every push service counts topics', () => {
  const topics = TripStatus.options.map((status) => pushTopic({ kind: 'trip', tripId: id, status }))
  expect(new Set(topics).size).toBe(1)
  fc.assert(fc.property(subjects, (subject) => /^[\w-]{1,32}$/.test(pushTopic(subject))))
})

test('a message has no place for a name, a caption or a photo', () => {
  const message = pushMessage({ kind: 'post', postId: id }, words, school)
  const { notification } = message
  expect(PushMessage.safeParse({ ...message, caption: 'Ben Fox' }).success).toBe(false)
  for (const more of [{ image: `${school}/api/media/1` }, { icon: `${school}/1.png` }, { actions: [] }])
    expect(PushMessage.safeParse({ ...message, notification: { ...notification, ...more } }).success).toBe(false)
  for (const more of [{ caption: 'Ben Fox' }, { names: ['Ben'] }])
    expect(PushSubject.safeParse({ ...notification.data, ...more }).success).toBe(false)
  expect(PushSubject.safeParse({ kind: 'moment', postId: id }).success).toBe(false)
})

test('words that no phone would show are a fault of our own, found before they are sent', () => {
  for (const wrong of [{ title: ' ' }, { title: 'x'.repeat(121) }, { body: 'x'.repeat(401) }, { lang: 'English (UK)' }])
    expect(() => pushMessage({ kind: 'digest', count: 1 }, { ...words, ...wrong }, school)).toThrow()
  expect(() => pushMessage({ kind: 'digest', count: 0 }, words, school)).toThrow()
  expect(() => pushMessage({ kind: 'post', postId: 'Ben' }, words, school)).toThrow()
})

test('the longest words in any script fit a push message', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 120, maxLength: 120 }),
      fc.string({ unit: 'binary', minLength: 400, maxLength: 400 }),
      (title, body) => {
        const fit = { title: `a${title.slice(0, 119)}`, body: body.slice(0, 400) }
        const text = JSON.stringify(pushMessage({ kind: 'trip', tripId: id, status: 'on time' }, { ...words, ...fit }, school))
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(3993)
      },
    ),
  )
})
