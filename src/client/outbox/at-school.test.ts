// What the outbox says about posts that the school has.
import { expect, test } from 'vitest'
import type { FullPost } from '../../api/contract/posts.ts'
import type { Entry } from '../../device/kept.ts'
import { atSchool } from './at-school.ts'

const returned = {
  id: 'a',
  state: 'returned',
  submission: { version: 1, caption: 'one' },
  receivedAt: '1',
  reason: 'why?',
} as FullPost
const received = (version: number) =>
  ({
    postId: 'a',
    state: 'received',
    submission: { version, caption: 'two' },
    receipt: { state: 'pending', receivedAt: '2' },
  }) as unknown as Entry

test('what the school said of an earlier version is not told again after the next one arrived', () => {
  expect(atSchool([received(2)], [returned])).toMatchObject([{ state: 'pending', caption: 'two', post: null }])
  expect(atSchool([received(1)], [returned])).toMatchObject([{ state: 'returned', reason: 'why?' }])
})
