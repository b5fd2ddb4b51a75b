// Tom sees beside Outbox that a post came back, whichever page he is on.
import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { meOf } from '../../testing/device/people.ts'
import { fullPost } from '../../testing/full-post.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { WatchReturned } from './watch-returned.tsx'

test('of his posts those that came back are counted, not those that wait for Helen', async () => {
  const posts = [fullPost({}), fullPost({}, { state: 'returned', reason: 'Which class?' }), fullPost({}, { state: 'published' })]
  schoolAnswers({ 'GET /api/posts/mine': () => ({ body: { posts } }) })
  const counts: number[] = []
  await showTo(meOf('Tom'), <WatchReturned onCount={(count) => void counts.push(count)} />)
  await waitFor(() => expect(counts.at(-1)).toBe(1))
})
