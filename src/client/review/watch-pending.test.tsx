// Helen sees beside Review how many posts wait, whichever page she is on.
import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { meOf } from '../../testing/device/people.ts'
import { fullPost } from '../../testing/full-post.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { pendingCount, WatchPending } from './watch-pending.tsx'

test('the number is asked for, asked again when she comes back, follows her decisions, and stays without signal', async () => {
  let posts = [fullPost({}), fullPost({})]
  let isReached = true
  let asked = 0
  schoolAnswers({
    'GET /api/posts/pending': () => {
      asked++
      return isReached ? { body: { posts } } : { status: 502, body: 'no' }
    },
  })
  const counts: number[] = []
  const onCount = (count: number) => void counts.push(count)
  await showTo(meOf('Helen'), <WatchPending onCount={onCount} />)
  await waitFor(() => expect(counts.at(-1)).toBe(2))
  const comeBack = () => act(() => void document.dispatchEvent(new Event('visibilitychange')))
  posts = [fullPost({}), fullPost({}), fullPost({})]
  comeBack()
  await waitFor(() => expect(counts.at(-1)).toBe(3))
  act(() => pendingCount.heard(1))
  expect(counts.at(-1)).toBe(1)
  isReached = false
  comeBack()
  await waitFor(() => expect(asked).toBe(3))
  expect(counts.at(-1)).toBe(1)
})
