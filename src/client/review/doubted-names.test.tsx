// A caption names Ben, whose family has not said yes: Helen is asked before families read it.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { fullPost } from '../../testing/full-post.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { ReviewPage } from './review-page.tsx'

const beech = { id: newId(), name: 'Beech' }
const ben = { id: newId(), knownAs: 'Ben', initial: 'L', isAllowed: false }
const post = fullPost({ caption: 'Ben built a boat' })
let published: number

beforeEach(() => {
  published = 0
  schoolAnswers({
    'GET /api/posts/pending': () => ({ body: { posts: published === 0 ? [post] : [] } }),
    'GET /api/permissions': () => ({ body: { lists: [{ groupId: beech.id, version: 1, pupils: [ben] }] } }),
    [`POST /api/posts/${post.id}/publication`]: () => {
      published++
      return { body: { ...post, state: 'published' } }
    },
  })
})
const look = () => showTo(meOf('Helen', { groups: [beech], rights: ['review', 'publish'] }), <ReviewPage />)
async function open() {
  await look()
  await screen.findByText(/^Ben L. has no permission/)
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('she publishes it once she has said that someone else is meant', async () => {
  await open()
  tap('Publish')
  screen.getByRole('dialog', { name: 'Is this name meant for families?' })
  expect(published).toBe(0)
  tap('Someone else is meant: publish')
  await waitFor(() => expect(published).toBe(1))
})

test('the P key asks, too, and returning it has the reason ready', async () => {
  await open()
  screen.getByRole('article').focus()
  fireEvent.keyDown(screen.getByRole('article'), { key: 'p' })
  tap('Return it')
  expect(screen.getByDisplayValue('Please leave out the names of pupils without permission.')).toBeDefined()
  expect(published).toBe(0)
})

test('before the lists are read nothing is published: nobody could know whose name it is', async () => {
  const answer = fetch
  const read = Promise.withResolvers<void>()
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (address.includes('/api/permissions')) await read.promise
    return answer(address, init)
  })
  await look()
  const publish = await screen.findByRole('button', { name: 'Publish' })
  await waitFor(() => expect(publish.getAttribute('aria-disabled')).toBe('true'))
  fireEvent.click(publish)
  read.resolve()
  await screen.findByText(/^Ben L. has no permission/)
  expect(published).toBe(0)
  await waitFor(() => expect(publish.getAttribute('aria-disabled')).toBeNull())
})
