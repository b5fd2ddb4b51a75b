// A permission was withdrawn while Helen looked: the school refuses to publish, and she reads why where she tapped.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { fullPost } from '../../testing/full-post.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { ReviewPage } from './review-page.tsx'
import { sayRefusals } from '../../words/parts/refusals.ts'

test('a list that changed just now refuses the post: why is said on the post, and whom it is about', async () => {
  const beech = { id: newId(), name: 'Beech' }
  const cleo = { id: newId(), knownAs: 'Cleo', initial: 'S', isAllowed: true }
  const post = fullPost({ consent: { kind: 'permitted', rooms: [{ groupId: beech.id, listVersion: 1 }], notInIt: [] } })
  schoolAnswers({
    'GET /api/posts/pending': () => ({ body: { posts: [post] } }),
    'GET /api/permissions': () => ({ body: { lists: [{ groupId: beech.id, version: 1, pupils: [cleo] }] } }),
    [`POST /api/posts/${post.id}/publication`]: () => {
      cleo.isAllowed = false
      return { status: 422, body: { problem: 'consent.unanswered', sentence: sayRefusals('consent.unanswered') } }
    },
  })
  await showTo(meOf('Helen', { groups: [beech], rights: ['review', 'publish'] }), <ReviewPage />)
  fireEvent.click(await screen.findByRole('button', { name: 'Publish' }))
  await waitFor(() => expect(screen.getByRole('article').textContent).toMatch(/Cleo S. has no permission, and Tom was not/))
})
