// Helen reviews: she publishes exactly what she looked at, returns with a reason, and hears when someone was faster.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me } from '../../api/contract/join.ts'
import type { FullPost } from '../../api/contract/posts.ts'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { fullPost } from '../../testing/full-post.ts'
import { type Answers, schoolAnswers, showTo } from '../../testing/screen.tsx'
import { ReviewPage } from './review-page.tsx'
import { sayRefusals } from '../../words/parts/refusals.ts'

const beech = { id: newId(), name: 'Beech' }
const ava = { id: newId(), knownAs: 'Ava', initial: 'S', isAllowed: false }
let helen: Me
let pending: FullPost[]
let decided: unknown[]

const postBy = (authorName: string, caption: string) =>
  fullPost(
    {
      version: 3,
      caption,
      tag: 'purplepenwork',
      audience: { kind: 'groups', groupIds: [beech.id] },
      consent: { kind: 'permitted', rooms: [{ groupId: beech.id, listVersion: 1 }], notInIt: [ava.id] },
    },
    { authorName },
  )

beforeEach(() => {
  helen = meOf('Helen', { groups: [beech], rights: ['capture', 'publish', 'review', 'manage', 'lead'] })
  pending = [postBy('Tom', 'Boats'), postBy('Tara', 'Bridges')]
  decided = []
})

/** The school keeps a decision and takes the post off the list. */
function decides(act: string): Answers {
  return Object.fromEntries(
    pending.map((post) => [
      `POST /api/posts/${post.id}/${act}`,
      (input: unknown) => {
        decided.push(input)
        pending = pending.filter(({ id }) => id !== post.id)
        return { body: act === 'takedown' ? {} : post }
      },
    ]),
  )
}

async function open(more: Answers) {
  schoolAnswers({
    'GET /api/posts/pending': () => ({ body: { posts: pending } }),
    'GET /api/permissions': () => ({ body: { lists: [{ groupId: beech.id, version: 1, pupils: [ava] }] } }),
    ...more,
  })
  await showTo(helen, <ReviewPage />)
}

test('a post is shown with its group and who is not in it, and publishing binds the version she looked at', async () => {
  await open(decides('publication'))
  await screen.findByText('Boats')
  await waitFor(() =>
    expect(screen.getAllByText(/^Pupils shown: Beech. Without permission and not in it, says T(om|ara): Ava S.$/)).toHaveLength(
      2,
    ),
  )
  fireEvent.click(screen.getAllByRole('button', { name: 'Publish' })[0]!)
  await screen.findByText('Published. Families can see it now.')
  expect(decided).toEqual([{ version: 3 }])
  expect(screen.queryByText('Boats')).toBeNull()
})

test('a double tap publishes one post, not the next one as well that slips under the finger', async () => {
  // Newer browsers answer a promise.
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(Promise.resolve() as never)
  await open(decides('publication'))
  await screen.findByText('Boats')
  const tap = () => fireEvent.click(screen.getAllByRole('button', { name: 'Publish' })[0]!)
  tap()
  tap()
  await waitFor(() => expect(screen.queryByText('Boats')).toBeNull())
  tap()
  fireEvent.keyDown(screen.getByRole('article'), { key: 'p', repeat: true })
  expect(decided).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 750))
  fireEvent.keyDown(screen.getByRole('article'), { key: 'p', repeat: true })
  expect(screen.getByText('Bridges')).toBeDefined()
  expect(decided).toHaveLength(1)
  tap()
  await waitFor(() => expect(decided).toHaveLength(2))
  await screen.findByText('Nothing waits for you')
})

test('a deputy decides meanwhile: the post that slips under Helen’s finger is not published before she can look', async () => {
  await open(decides('publication'))
  await screen.findByText('Boats')
  const publish = () => screen.getAllByRole('button', { name: 'Publish' })[0]!
  pending = pending.slice(1)
  window.dispatchEvent(new Event('visibilitychange'))
  await waitFor(() => expect(screen.queryByText('Boats')).toBeNull())
  fireEvent.click(publish())
  fireEvent.keyDown(screen.getByRole('article'), { key: 'p' })
  expect(publish().getAttribute('aria-disabled')).toBe('true')
  expect(decided).toEqual([])
  await waitFor(() => expect(publish().getAttribute('aria-disabled')).toBeNull())
  fireEvent.click(publish())
  await waitFor(() => expect(decided).toHaveLength(1))
})

test('a post that comes in below the others holds nothing up', async () => {
  await open(decides('publication'))
  await screen.findByText('Boats')
  pending = [...pending, postBy('Tom', 'Kites')]
  window.dispatchEvent(new Event('visibilitychange'))
  await screen.findByText('Kites')
  fireEvent.click(screen.getAllByRole('button', { name: 'Publish' })[0]!)
  await waitFor(() => expect(decided).toHaveLength(1))
})

test('returning takes a reason: what is at hand is added to what she typed', async () => {
  await open(decides('return'))
  fireEvent.click((await screen.findAllByRole('button', { name: 'Return' }))[0]!)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Return it' }).disabled).toBe(true)
  fireEvent.change(screen.getByLabelText(/Why does it come back/), { target: { value: 'Lovely, but: ' } })
  const phrase = screen.getByRole('button', { name: 'Please leave out full names.' })
  fireEvent.click(phrase)
  fireEvent.click(phrase)
  fireEvent.click(screen.getByRole('button', { name: 'Return it' }))
  await screen.findByText('Returned. The author sees your reason.')
  expect(decided).toEqual([{ version: 3, reason: 'Lovely, but: Please leave out full names.' }])
})

test('deleting a post that nobody has seen asks first', async () => {
  await open(decides('takedown'))
  fireEvent.click((await screen.findAllByRole('button', { name: 'Delete' }))[0]!)
  expect(decided).toEqual([])
  expect(screen.getByText('Nobody has seen it. It cannot come back.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Delete it' }))
  await screen.findByText('Gone. Nobody can see it.')
})

test('published by mistake: Helen takes it down again from where it says so', async () => {
  await open({ ...decides('publication'), ...decides('takedown') })
  fireEvent.click((await screen.findAllByRole('button', { name: 'Publish' }))[0]!)
  fireEvent.click(await screen.findByRole('button', { name: 'Take down' }))
  expect(screen.queryByText(/Nobody has seen it/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Take it down' }))
  await screen.findByText('Gone. Nobody can see it.')
  expect(decided).toHaveLength(2)
})

test('by keyboard: right to the next post, P publishes it, R asks for the reason', async () => {
  await open(decides('publication'))
  await screen.findByText('Boats')
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
  press('p')
  expect(decided).toEqual([])
  press('ArrowRight')
  press('ArrowRight')
  press('p')
  await waitFor(() => expect(screen.queryByText('Bridges')).toBeNull())
  const places = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(places, 'what became of it is said where it stood').toMatchObject(
    [/Boats/, /^Published/].map((words) => expect.stringMatching(words) as string),
  )
  await new Promise((resolve) => setTimeout(resolve, 750))
  press('p')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(decided, 'a second P publishes nothing that was not moved to').toHaveLength(1)
  press('ArrowLeft')
  press('r')
  expect(screen.getByRole('button', { name: 'Return it' })).toBeDefined()
})

test('when a deputy was faster, Helen hears it and the list is read anew', async () => {
  const [boats] = pending
  await open({
    [`POST /api/posts/${boats?.id}/publication`]: () => {
      pending = pending.slice(1)
      return { status: 409, body: { problem: 'post.state', sentence: sayRefusals('post.state') } }
    },
  })
  fireEvent.click((await screen.findAllByRole('button', { name: 'Publish' }))[0]!)
  await screen.findByText(sayRefusals('post.state'))
  await waitFor(() => expect(screen.queryByText('Boats')).toBeNull())
})

test('nothing waits: the page says so', async () => {
  pending = []
  await open({})
  await screen.findByText('Nothing waits for you')
})
