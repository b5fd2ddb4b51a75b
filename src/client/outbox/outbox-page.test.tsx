// The outbox screen: deleting takes the typed word, and what came back can be mended.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me } from '../../api/contract/join.ts'
import type { FullPost } from '../../api/contract/posts.ts'
import { tell } from '../../device/changed.ts'
import { write } from '../../device/database.ts'
import * as drafts from '../../device/drafts.ts'
import * as entries from '../../device/entries.ts'
import * as outbox from '../../device/outbox.ts'
import * as session from '../../device/session.ts'
import { memberStore } from '../../device/stores.ts'
import { draftOf, meOf, NOW } from '../../testing/device/people.ts'
import { fullPost } from '../../testing/full-post.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { OutboxPage } from './outbox-page.tsx'

let tom: Me

beforeEach(async () => {
  // No other page of this device is sending.
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { query: async () => ({ held: [] }) } })
  // Of the Tom before, who was another member, the kept media would be forgotten.
  vi.stubGlobal('caches', { delete: async () => true })
  tom = meOf('Tom')
  schoolAnswers({})
  await session.keepMe(tom)
})

test('nothing waits: the page says that everything is with the school', async () => {
  await showTo(tom, <OutboxPage />)
  await screen.findByText('Everything is with the school')
})

test('of more than anyone writes on a day the first fifty are shown, and all at a tap', async () => {
  for (let index = 1; index <= 51; index++) await outbox.add(tom.member.id, draftOf(`Post ${index}`), NOW)
  await showTo(tom, <OutboxPage />)
  await screen.findByText('51 posts are kept on this device until the school has them.')
  expect(screen.getAllByRole('button', { name: 'Delete' })).toHaveLength(50)
  fireEvent.click(screen.getByRole('button', { name: 'Show all 51' }))
  expect(screen.getAllByRole('button', { name: 'Delete' })).toHaveLength(51)
})

test('Tom deletes a post only after typing the word', async () => {
  await outbox.add(tom.member.id, draftOf('Boats'), NOW)
  await showTo(tom, <OutboxPage />)
  await screen.findByText('Boats')
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
  const sure = screen.getByRole<HTMLButtonElement>('button', { name: 'Delete for good' })
  fireEvent.click(sure)
  expect(await outbox.list()).toHaveLength(1)
  expect(sure.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText(/Type the word/), { target: { value: 'Delete' } })
  fireEvent.click(sure)
  await waitFor(async () => expect(await outbox.list()).toEqual([]))
  await screen.findByText('Everything is with the school')
})

test.each([
  { version: 1, words: /It may have reached the school already. Then it is taken down there/ },
  { version: 2, words: /The whole post is taken down there .*, the text before this one too/ },
])('of version $version that may have reached the school, nobody is told that the school does not have it', async (told) => {
  const entry = await outbox.add(tom.member.id, { ...draftOf('Boats'), version: told.version }, NOW)
  await write(memberStore(tom.member.id), ['entries'], async (tx) => {
    await entries.change(tx, entry, { submittedAt: NOW })
  })
  await showTo(tom, <OutboxPage />)
  fireEvent.click(await screen.findByRole('button', { name: 'Delete' }))
  await screen.findByText(told.words)
  expect(screen.queryByText(/does not have it/)).toBeNull()
})

const returned = () =>
  fullPost({ caption: 'Bridges' }, { state: 'returned', authorId: tom.member.id, reason: 'Please leave out full names.' })

test('a returned post shows its reason and goes back into the draft as its next version', async () => {
  const post = returned()
  schoolAnswers({ 'GET /api/posts/mine': () => ({ body: { posts: [post] } }) })
  await showTo(tom, <OutboxPage />)
  await screen.findByText('Please leave out full names.')
  fireEvent.click(screen.getByRole('button', { name: 'Edit and send again' }))
  await waitFor(async () =>
    expect(await drafts.read(tom.member.id)).toMatchObject({ postId: post.id, version: 2, consent: null }),
  )
})

test('while a post is returned, nothing says that everything is with the school', async () => {
  schoolAnswers({ 'GET /api/posts/mine': () => ({ body: { posts: [returned()] } }) })
  await showTo(tom, <OutboxPage />)
  await screen.findByText('The school asks:')
  screen.getByText('Nothing waits on this device. One post came back to you.')
  expect(screen.queryByText('Everything is with the school')).toBeNull()
})

test('one waiting post has one way to send it now', async () => {
  await outbox.add(tom.member.id, draftOf('Boats'), NOW)
  await showTo(tom, <OutboxPage />)
  await screen.findByRole('button', { name: 'Send now' })
  expect(screen.queryByRole('button', { name: 'Send all now' })).toBeNull()
})

test('Tom takes his own published post down, after he was asked', async () => {
  let post: FullPost = { ...returned(), state: 'published', publishedAt: NOW, reason: null }
  schoolAnswers({
    'GET /api/posts/mine': () => ({ body: { posts: [post] } }),
    [`POST /api/posts/${post.id}/takedown`]: () => {
      post = { ...post, state: 'removed' }
      return { body: {} }
    },
  })
  await showTo(tom, <OutboxPage />)
  fireEvent.click(await screen.findByRole('button', { name: 'Take down' }))
  expect(post.state).toBe('published')
  fireEvent.click(screen.getByRole('button', { name: 'Take it down' }))
  await screen.findByText('Taken down. Nobody can see it')
})

test('while another post is being written, that one is never overwritten', async () => {
  await drafts.save(tom.member.id, draftOf('Half a sentence'))
  schoolAnswers({ 'GET /api/posts/mine': () => ({ body: { posts: [returned()] } }) })
  await showTo(tom, <OutboxPage />)
  const intoSight = vi.spyOn(Element.prototype, 'scrollIntoView')
  fireEvent.click(await screen.findByRole('button', { name: 'Edit and send again' }))
  await screen.findByText(/You are writing another post/)
  expect(intoSight, 'the button may be far below').toHaveBeenCalledOnce()
  expect((await drafts.read(tom.member.id))?.caption).toBe('Half a sentence')
})

test('a post whose group was deleted says so, offers to edit it, and learns which groups there are', async () => {
  const asked = vi.fn<() => { body: Me }>(() => ({ body: tom }))
  schoolAnswers({ 'GET /api/me': asked })
  const entry = await outbox.add(tom.member.id, draftOf('Boats'), NOW)
  const problem = { code: 'consent.unknown_group', sentence: 'A group of this post no longer exists.' }
  await write(memberStore(tom.member.id), ['entries'], async (tx) => {
    await entries.change(tx, entry, { state: 'refused', problem })
  })
  await showTo(tom, <OutboxPage />)
  await screen.findByText(/A group of this post no longer exists/)
  const before = asked.mock.calls.length
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }))
  await waitFor(async () => expect(await drafts.read(tom.member.id)).toMatchObject({ postId: entry.postId }))
  await waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(before))
})

test('what becomes of a post while Tom looks is read out: deleted elsewhere, or decided at school', async () => {
  const entry = await outbox.add(tom.member.id, draftOf('Boats'), NOW)
  let post: FullPost = { ...returned(), state: 'pending', reason: null }
  schoolAnswers({ 'GET /api/posts/mine': () => ({ body: { posts: [post] } }) })
  await showTo(tom, <OutboxPage />)
  await screen.findByText('Bridges')
  expect(screen.getByRole('status').textContent).toBe('')
  await write(memberStore(tom.member.id), ['entries'], async (tx) => {
    await entries.change(tx, entry, { state: 'refused', problem: { code: 'post.gone', sentence: '' } })
  })
  tell('outbox')
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Boats: Taken down.'))
  post = { ...post, state: 'removed' }
  dispatchEvent(new Event('visibilitychange'))
  dispatchEvent(new Event('offline'))
  dispatchEvent(new Event('online'))
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Bridges: with the school. Taken down.'))
})

test('Send now is busy while it tries, and a second tap does nothing', async () => {
  const waiting: (() => void)[] = []
  const request = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => waiting.push(resolve)))
  const locks = { query: async () => ({ held: [] }), request }
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
  await outbox.add(tom.member.id, draftOf('Boats'), NOW)
  await showTo(tom, <OutboxPage />)
  const button = await screen.findByRole('button', { name: 'Send now' })
  fireEvent.click(button)
  await screen.findByRole('button', { name: 'Trying …' })
  await waitFor(() => expect(request).toHaveBeenCalledOnce())
  fireEvent.click(button)
  expect(request).toHaveBeenCalledOnce()
  waiting.forEach((go) => go())
  await screen.findByRole('button', { name: 'Send now' })
  expect(screen.queryByText(/^Tried at/)).toBeNull()
})
