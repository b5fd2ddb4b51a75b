// Pat looks for what was: what she finds is taken from her screen when the school takes it down, and nonsense is answered in words.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { changeLog } from '../../testing/change-log.ts'
import { feedPost, meOf } from '../../testing/device/people.ts'
import { type Answers, schoolAnswers, showTo } from '../../testing/screen.tsx'
import * as caughtUp from '../ui/caught-up.ts'
import { FindPage } from './find-page.tsx'

const beech = { id: newId(), name: 'Beech' }
const boats = feedPost(2, { caption: 'Boats', groups: ['Beech'], photos: [] })
const log = changeLog()

async function open(address: string, answers: Answers = {}) {
  history.replaceState(null, '', address)
  schoolAnswers({
    ...log.answers,
    'GET /api/feed': () => ({ body: { posts: [], before: null, position: 2 } }),
    ...answers,
  })
  await showTo(meOf('Pat', { rights: [], groups: [beech] }), <FindPage />)
}

test('what was found leaves the screen when the school takes it down', async () => {
  await open('/find#boats', { 'POST /api/search': () => ({ body: { posts: [boats], before: null, position: 2 } }) })
  await screen.findByText('1 post with “boats”.')
  log.changes = [{ kind: 'tombstone', postId: boats.id }]
  await act(caughtUp.ask)
  await waitFor(() => expect(screen.queryByText('Boats')).toBeNull())
})

test('the choice of the feed goes along to the school, and can be left', async () => {
  const asked: unknown[] = []
  const answer = (input: unknown) => {
    asked.push(input)
    return { body: { posts: [boats], before: null, position: 2 } }
  }
  await open(`/find?tag=art&group=${beech.id}#boats`, { 'POST /api/search': answer })
  await screen.findByText('Boats')
  expect(asked).toEqual([{ words: 'boats', tag: 'art', group: beech.id }])
  expect(screen.getByRole('banner').textContent).toContain('Only in #art · Beech.')
  fireEvent.click(screen.getByRole('link', { name: 'Look everywhere' }))
  await waitFor(() => expect(asked.at(-1)).toEqual({ words: 'boats' }))
})

test.each([
  ['?!', 'Type a word that was in the post.'],
  ['a'.repeat(201), 'This is too long to search for. A few words are enough.'],
])('“%.4s” is answered in words, and not sent', async (typed, words) => {
  await open('/find')
  fireEvent.change(screen.getByLabelText('Words to look for'), { target: { value: typed } })
  fireEvent.click(screen.getByRole('button', { name: 'Search' }))
  await screen.findByText(words)
  expect(location.hash).toBe('')
})

test('what was found before is not the answer to words that are too long', async () => {
  await open('/find#boats', { 'POST /api/search': () => ({ body: { posts: [boats], before: null, position: 2 } }) })
  await screen.findByText('Boats')
  fireEvent.change(screen.getByLabelText('Words to look for'), { target: { value: 'a'.repeat(5000) } })
  fireEvent.click(screen.getByRole('button', { name: 'Search' }))
  await screen.findByText('This is too long to search for. A few words are enough.')
  expect(screen.queryByText('Boats')).toBeNull()
})

test('an address that was cut, or names a day that is none, is simply an empty page', async () => {
  await open('/find?day=2026-02-31#%E0%A4%A')
  await screen.findByRole('heading', { name: 'Find' })
  expect(screen.queryByRole('region', { name: 'What was found' })).toBeNull()
})
