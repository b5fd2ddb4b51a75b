// Pat reads the news: by day, by tag, without signal; and what is taken down leaves while she looks.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me } from '../../api/contract/join.ts'
import * as feed from '../../device/feed.ts'
import * as session from '../../device/session.ts'
import type { FeedPost } from '../../domain/feed.ts'
import { changeLog } from '../../testing/change-log.ts'
import { newId } from '../../device/new-id.ts'
import { feedPost, meOf } from '../../testing/device/people.ts'
import { type Answers, schoolAnswers, showTo } from '../../testing/screen.tsx'
import * as caughtUp from '../ui/caught-up.ts'
import { FeedPage } from './feed-page.tsx'

const beech = { id: newId(), name: 'Beech' }
const boats = feedPost(2, { caption: 'Boats', tag: 'art', photos: [] })
const dragons = feedPost(1, { caption: 'Dragons', tag: 'purplepenwork' })
let pat: Me
const log = changeLog()

beforeEach(() => {
  vi.stubGlobal('scrollY', 0)
  history.replaceState(null, '', '/')
  pat = meOf('Pat', { rights: [], groups: [beech] })
  pat.member = { ...pat.member, role: 'family', groupIds: [beech.id] }
})

async function open(posts: FeedPost[], answers: Answers = {}, me = pat) {
  schoolAnswers({ ...log.answers, ...answers })
  await session.keepMe(me)
  if (posts.length > 0) await feed.adopt({ posts, before: null, position: 2 })
  await showTo(me, <FeedPage pinned={null} aside={null} between={null} />)
}

const noSignal = {
  'GET /api/changes': () => {
    throw new TypeError('Failed to fetch')
  },
}

test('the newest post is first, under its day, with its author and its group', async () => {
  await open([dragons, { ...boats, groups: ['Beech'] }])
  await screen.findByRole('heading', { name: /Monday 14 September/ })
  expect(screen.getAllByRole('article').map((post) => post.textContent)).toEqual([
    'Boats#artTomBeech11:02',
    'Dragons#purplepenworkTomWhole school11:01',
  ])
})

test('a tag shows only its posts, and everything is one tap away', async () => {
  await open([boats, dragons])
  fireEvent.click((await screen.findAllByRole('link', { name: '#art' }))[0]!)
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1))
  expect(document.title).toBe('#art · Bookbag')
  fireEvent.click(screen.getByRole('link', { name: 'Everything' }))
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2))
})

test('without signal she reads what is kept, and is told so', async () => {
  await open([boats], noSignal)
  await act(caughtUp.ask)
  await screen.findByText(/^No signal\./)
  screen.getByText('Boats')
})

test('a new school says that news will come, before there is any', async () => {
  await open([], { 'GET /api/feed': () => ({ body: { posts: [], before: null, position: 0 } }) })
  await act(caughtUp.ask)
  await screen.findByText('The first news is on its way')
})

test('without signal, a tag that nothing kept here carries says so, and everything is one tap away', async () => {
  history.replaceState(null, '', '/?tag=science')
  await open([boats], noSignal)
  await act(caughtUp.ask)
  await screen.findByText('This device keeps nothing with #science')
  screen.getByRole('link', { name: 'See everything' })
})

test('a tag is said to be on nothing only after the school was asked for older posts', async () => {
  history.replaceState(null, '', '/?tag=science')
  const rocks = feedPost(0, { caption: 'Rocks', tag: 'science', photos: [] })
  await open([boats], { 'GET /api/feed': () => ({ body: { posts: [rocks], before: null, position: 2 } }) })
  await act(caughtUp.ask)
  const button = await screen.findByRole('button', { name: 'Older posts' })
  expect(screen.queryByText(/Nothing with/)).toBeNull()
  fireEvent.click(button)
  await screen.findByText('Rocks')
})

test('of a tag that no post of the school carries it is said that there is nothing yet', async () => {
  history.replaceState(null, '', '/?tag=dance')
  await open([boats], { 'GET /api/feed': () => ({ body: { posts: [], before: null, position: 2 } }) })
  await act(caughtUp.ask)
  fireEvent.click(await screen.findByRole('button', { name: 'Older posts' }))
  await screen.findByText('Nothing with #dance yet')
})

test('a new post waits behind the pill while she reads further down', async () => {
  await open([boats])
  await screen.findByText('Boats')
  vi.stubGlobal('scrollY', 900)
  log.changes = [{ kind: 'post', post: feedPost(9, { caption: 'Owls' }) }]
  await act(caughtUp.ask)
  fireEvent.click(await screen.findByRole('button', { name: '1 new post' }))
  expect(await screen.findByText('Owls')).toBeTruthy()
})

test('a post that is taken down leaves the feed and the full screen', async () => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true
  }
  await open([boats, dragons])
  fireEvent.click(await screen.findByRole('button', { name: 'Photo' }))
  await screen.findByRole('dialog')
  log.changes = [{ kind: 'tombstone', postId: dragons.id }]
  await act(caughtUp.ask)
  await waitFor(() => expect(screen.queryByText('Dragons')).toBeNull())
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('Helen takes a post down after being asked; a family is not offered it', async () => {
  let taken = false
  const helen = meOf('Helen', { rights: ['capture', 'publish', 'review', 'manage', 'lead'] })
  const takes = () => {
    taken = true
    log.changes = [{ kind: 'tombstone', postId: boats.id }]
    return { body: {} }
  }
  await open([boats], { [`POST /api/posts/${boats.id}/takedown`]: takes }, helen)
  fireEvent.click(await screen.findByRole('button', { name: 'Take down' }))
  expect(taken).toBe(false)
  screen.getByText('“Boats”')
  fireEvent.click(screen.getByRole('button', { name: 'Take it down' }))
  await waitFor(() => expect(screen.queryByText('Boats')).toBeNull())
  await screen.findByText('Taken down. Devices without signal lose it when they next connect.')
})

test('a post that Helen takes down just as the signal goes is not said to have failed', async () => {
  const helen = meOf('Helen', { rights: ['capture', 'publish', 'review', 'manage', 'lead'] })
  await open([boats], { [`POST /api/posts/${boats.id}/takedown`]: () => ({ body: {} }), ...noSignal }, helen)
  fireEvent.click(await screen.findByRole('button', { name: 'Take down' }))
  fireEvent.click(screen.getByRole('button', { name: 'Take it down' }))
  await screen.findByText('Taken down. It leaves this device with the next signal.')
  expect(screen.queryByRole('alert')).toBeNull()
})
