// The capture screen as an author meets it: the draft comes back, and no pupil without permission slips through.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Me } from '../../api/contract/join.ts'
import { tell } from '../../device/changed.ts'
import { write } from '../../device/database.ts'
import * as drafts from '../../device/drafts.ts'
import * as entries from '../../device/entries.ts'
import type { EntryState } from '../../device/kept.ts'
import * as lists from '../../device/lists.ts'
import * as outbox from '../../device/outbox.ts'
import * as outage from '../../api/outage.ts'
import * as session from '../../device/session.ts'
import { memberStore } from '../../device/stores.ts'
import type { Pupil } from '../../domain/permission.ts'
import type { PostState } from '../../domain/post-state.ts'
import { newId } from '../../device/new-id.ts'
import { draftOf, meOf, NOW } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { CapturePage } from './capture-page.tsx'

const beech = { id: newId(), name: 'Beech' }
const ava: Pupil = { id: newId(), knownAs: 'Ava', initial: 'S', isAllowed: false }
const noah: Pupil = { id: newId(), knownAs: 'Noah', initial: 'P', isAllowed: true }
let tom: Me

beforeEach(() => {
  tom = meOf('Tom', { groups: [beech] })
  schoolAnswers({})
})

/** Tom's device has fetched the lists once; from then on it has no signal. */
async function fetchLists(pupils: Pupil[]) {
  await session.keepMe(tom)
  // What another test asked in vain does not hold this up.
  outage.asked()
  schoolAnswers({ 'GET /api/permissions': () => ({ body: { lists: [{ groupId: beech.id, version: 3, pupils }] } }) })
  await lists.refresh()
  schoolAnswers({})
}

async function openWith(caption: string) {
  await session.keepMe(tom)
  await drafts.save(tom.member.id, { ...draftOf(caption), consent: null })
  await showTo(tom, <CapturePage />)
  await screen.findByDisplayValue(caption)
}

const post = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Post' })
const tap = (name: RegExp | string, role = 'radio') => fireEvent.click(screen.getByRole(role, { name }))

test('nothing is preselected, and without an answer there is no Post', async () => {
  await openWith('Boats')
  expect(screen.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false)
  expect(post().disabled).toBe(true)
  expect(screen.getByText('Say who can be recognised.')).toBeDefined()
})

test('offline too, Tom is asked to leave out the name of Ava without permission, and it blocks nothing', async () => {
  await fetchLists([ava, noah])
  await openWith('Boats')
  const retype = (value: string) => fireEvent.change(screen.getByDisplayValue(/Boats/), { target: { value } })
  retype('Boats by Ava and Noah')
  expect(await screen.findByText(/^Ava S. has no permission. If that is who is meant/)).toBeDefined()
  tap(/Nobody can be recognised/)
  await waitFor(() => expect(post().disabled).toBe(false))
  retype('Boats by Noah')
  expect(screen.queryByText(/^Ava S. has no permission/)).toBeNull()
})

test('Helen, whose posts go out at once, is asked before a doubted name does', async () => {
  tom = meOf('Helen', { groups: [beech], rights: ['capture', 'publish'] })
  await fetchLists([ava])
  await openWith('Boats by Ava')
  tap(/Nobody can be recognised/)
  await screen.findByText(/^Ava S. has no permission/)
  fireEvent.click(post())
  tap('Change the words', 'button')
  expect(await outbox.list()).toEqual([])
  fireEvent.click(post())
  tap('Someone else is meant: publish', 'button')
  await waitFor(async () => expect(await outbox.list()).toHaveLength(1))
})

test('offline too, Ava without permission has to be answered for, then the post is saved with that answer', async () => {
  await fetchLists([ava, noah])
  await openWith('Boats')
  tap(/Pupils are shown/)
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Beech' }))
  expect(screen.getByText(/Is Ava in a photo/)).toBeDefined()
  expect(screen.queryByText(/Is Noah in a photo/)).toBeNull()
  expect(post().disabled).toBe(true)
  expect(screen.getByText('Answer for Ava S.')).toBeDefined()

  tap('Not in it: Ava S.', 'checkbox')
  expect(post().disabled).toBe(false)
  fireEvent.click(post())
  await screen.findByRole('link', { name: 'See it in the outbox' })
  const [entry] = await outbox.list()
  expect(entry?.submission.consent).toEqual({
    kind: 'permitted',
    rooms: [{ groupId: beech.id, listVersion: 3 }],
    notInIt: [ava.id],
  })
  expect(await drafts.read(tom.member.id)).toBeNull()
})

test('where the lists were never fetched, pupils cannot be shown, and a post with nobody in it still can go', async () => {
  await openWith('Boats')
  tap(/Pupils are shown/)
  await screen.findByText('The permission lists are not on this device yet')
  expect(post().disabled).toBe(true)
  tap(/Nobody can be recognised/)
  expect(post().disabled).toBe(false)
})

test('a group whose list nobody has entered cannot be shown', async () => {
  await fetchLists([])
  await openWith('Boats')
  tap(/Pupils are shown/)
  await screen.findByText('The permission lists are not on this device yet')
})

test('a draft is back with its words, its audience and why it came back', async () => {
  await session.keepMe(tom)
  await drafts.save(tom.member.id, { ...draftOf('Half a sentence'), version: 2, reason: 'Please leave out full names.' })
  await showTo(tom, <CapturePage />)
  await screen.findByDisplayValue('Half a sentence')
  expect(screen.getByText('Please leave out full names.')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Whole school' }).getAttribute('aria-pressed')).toBe('true')
})

test('what Tom types is on the device a moment later', async () => {
  await openWith('Boats')
  fireEvent.change(screen.getByLabelText('Caption'), { target: { value: 'Boats of paper' } })
  await waitFor(async () => expect((await drafts.read(tom.member.id))?.caption).toBe('Boats of paper'))
})

test('without a camera the page says so, and photos can still be chosen', async () => {
  await openWith('Boats')
  await screen.findByText('The camera does not work at this address')
  expect(screen.getByLabelText('Photos from this device')).toBeDefined()
})

test('with 420 pupils an answer is on the screen in under 200 ms', async () => {
  const pupils = Array.from({ length: 420 }, (_, at) => ({
    id: newId(),
    knownAs: `Pupil${at}`,
    initial: 'A',
    isAllowed: at % 10 > 0,
  }))
  await fetchLists(pupils)
  await openWith('Boats')
  tap(/Pupils are shown/)
  const room = await screen.findByRole('checkbox', { name: 'Beech' })
  const started = performance.now()
  fireEvent.click(room)
  expect(screen.getAllByText('Not in it')).toHaveLength(42)
  expect(performance.now() - started).toBeLessThan(200)
  const answer = screen.getByLabelText('Not in it: Pupil0 A.')
  const answered = performance.now()
  fireEvent.click(answer)
  expect(screen.getByText('41 of 42 still to answer.')).toBeDefined()
  expect(performance.now() - answered).toBeLessThan(200)
})

test('a tag of one’s own is typed at once: the field that opens below the edge has the focus', async () => {
  await openWith('Boats')
  tap('Another tag', 'button')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Another tag' }))
})

test.each([
  [false, 'It is sent as soon as there is signal. Helen will see it first.'],
  [true, 'The outbox is paused: it is sent when you go on there. Helen will see it first.'],
])(
  'after Post it is said when it goes, with the outbox paused (%s), too, and when the school has it or has not accepted it',
  async (isPaused, sentence) => {
    await openWith('Boats')
    if (isPaused) await outbox.setPaused(true)
    tap(/Nobody can be recognised/)
    fireEvent.click(post())
    await screen.findByRole('link', { name: 'See it in the outbox' })
    await screen.findByText(sentence)
    const [saved] = await outbox.list()
    const become = async (state: EntryState, atSchool: PostState | null) => {
      const { postId, manifestHash, submission } = saved!
      const receipt = atSchool && { postId, manifestHash, version: submission.version, state: atSchool, receivedAt: NOW }
      await write(memberStore(tom.member.id), ['entries'], (tx) => entries.put(tx, { ...saved!, state, receipt }))
      tell('outbox')
    }
    await become('received', 'pending')
    await screen.findByText('The school has received it. Helen will see it first.')
    // The head has meanwhile let all staff publish.
    await become('received', 'published')
    await screen.findByText('The school has received it. Families can see it.')
    await become('refused', null)
    await screen.findByText('The school has not accepted it: the outbox says why.')
  },
)
