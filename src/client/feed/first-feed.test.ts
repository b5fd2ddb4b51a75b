// What came with the page is taken only when it is whole: a page that was cut on its way must not keep the app from starting.
import { expect, test } from 'vitest'
import { feedPost, meOf } from '../../testing/device/people.ts'
import { readFirstFeed } from './first-feed.ts'

const whole = JSON.stringify({ me: meOf('Pat'), page: { posts: [feedPost(1)], before: null, position: 1 } })

test('a whole page is read', () => {
  expect(readFirstFeed(whole)?.page.posts).toHaveLength(1)
})

test.each(['', whole.slice(0, 300), '{}', 'null'])('what is no page is none, and nothing throws', (json) => {
  expect(readFirstFeed(json)).toBeNull()
})
