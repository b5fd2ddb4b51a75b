// The office keeps the lists: pasting shows what was understood, and a clash with a colleague loses nothing.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Me } from '../../api/contract/join.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { type Answers, schoolAnswers, showTo } from '../../testing/screen.tsx'
import { PermissionsPage } from './permissions-page.tsx'
import { sayRefusals } from '../../words/parts/refusals.ts'

let beech: { id: string; name: string }
let olu: Me
let list: PermissionList

beforeEach(() => {
  beech = { id: newId(), name: 'Beech' }
  olu = meOf('Olu', { groups: [beech], rights: ['capture', 'manage'] })
  const ava = { id: newId(), knownAs: 'Ava', initial: 'S', isAllowed: false }
  list = { groupId: beech.id, version: 1, pupils: [ava] }
})

/** The school keeps what was sent: a pupil who is new gets an id. */
function saveAsSent(input: unknown, all: unknown[] = []): PermissionList {
  all.push(input)
  const { version, pupils } = input as Pick<PermissionList, 'version' | 'pupils'>
  list = { ...list, version: version + 1, pupils: pupils.map((pupil) => ({ ...pupil, id: pupil.id ?? newId() })) }
  return list
}

async function open(more: Answers = {}) {
  schoolAnswers({ 'GET /api/permissions': () => ({ body: { lists: [list] } }), ...more })
  await showTo(olu, <PermissionsPage />)
  await screen.findByDisplayValue('Ava')
}
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('a pasted list is shown as it was understood, with the lines that were not, before it is taken over', async () => {
  await open()
  tap('Paste a list')
  const pasted = 'Amelia, S, yes\nNoah, P, no\nnonsense'
  fireEvent.change(screen.getByLabelText(/One pupil a line/), { target: { value: pasted } })
  expect(screen.getByText('Understood: 2 pupils, 1 yes, 1 no.')).toBeDefined()
  expect(screen.getByText(/Line 3: no yes or no found/)).toBeDefined()
  expect(screen.getByText('nonsense', { selector: 'span' })).toBeDefined()
  expect(screen.queryByDisplayValue('Amelia')).toBeNull()
  const isClosed = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Take over 2 pupils' }).disabled
  expect(isClosed(), 'nobody would be asked about a pupil whose line is lost').toBe(true)
  fireEvent.click(screen.getByRole('checkbox', { name: 'Leave this line out: no pupil is on it' }))
  expect(isClosed()).toBe(false)
  fireEvent.change(screen.getByLabelText(/One pupil a line/), { target: { value: `${pasted} too` } })
  expect(isClosed(), 'what was said of one text does not hold for another').toBe(true)
  fireEvent.click(screen.getByRole('checkbox', { name: 'Leave this line out: no pupil is on it' }))
  tap('Take over 2 pupils')
  expect(screen.getAllByRole('row')).toHaveLength(4)
  expect(screen.getByText(/^Not saved yet/)).toBeDefined()
})

test('a line in the middle that may say what a yes means cannot be left out: it has to be mended', async () => {
  await open()
  tap('Paste a list')
  const pasted = 'Name, Photo consent\nAmelia S, yes\nName, No photos\nBen L, yes'
  fireEvent.change(screen.getByLabelText(/One pupil a line/), { target: { value: pasted } })
  expect(screen.getByRole('button', { name: 'Take over 1 pupil' })).toHaveProperty('disabled', true)
  expect(screen.queryByRole('checkbox', { name: /Leave/ })).toBeNull()
})

test('a paste that knows nobody of the list is doubted: surnames, or another class', async () => {
  list = { ...list, pupils: ['Ava', 'Ben', 'Cleo'].map((knownAs) => ({ id: newId(), knownAs, initial: 'S', isAllowed: true })) }
  await open()
  tap('Paste a list')
  const paste = (value: string) => fireEvent.change(screen.getByLabelText(/One pupil a line/), { target: { value } })
  paste('Smith, A, yes\nLewis, B, yes')
  expect(screen.getByText(/^None of these pupils is on the list so far/)).toBeDefined()
  paste('Ava, S, yes\nLewis, B, yes')
  expect(screen.queryByText(/^None of these pupils/)).toBeNull()
})

test('below headings that may mean the opposite nothing can be taken over, and Olu reads what to do', async () => {
  await open()
  tap('Paste a list')
  fireEvent.change(screen.getByLabelText(/One pupil a line/), { target: { value: 'Name, No photos\nAmelia, yes\nNoah, yes' } })
  expect(screen.getByText(/Line 1: what does a yes mean under “No photos”/)).toBeDefined()
  expect(screen.getByText('The 2 lines below are read when this one is clear.')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Take over' })).toHaveProperty('disabled', true)
})

test('a pupil without permission who is taken off the list is named before it is saved', async () => {
  await open()
  tap('Take Ava S. off the list')
  expect(screen.getByText(/^Not saved yet/).textContent).toBe(
    'Not saved yet. No longer on the list: Ava S., who has no permission. Staff will not be asked about a pupil who is not on it.',
  )
  tap('Undo')
  expect(screen.getByDisplayValue('Ava')).toBeDefined()
})

test('a change is saved with the version that was read', async () => {
  let sent: unknown = null
  await open({
    [`POST /api/permissions/${beech.id}`]: (input) => {
      sent = input
      list = { ...list, version: 2, pupils: list.pupils.map((pupil) => Object.assign({}, pupil, { isAllowed: true })) }
      return { body: list }
    },
  })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ava S. may be shown' }))
  tap('Save the list')
  await screen.findByText(/^Saved/)
  expect(sent).toMatchObject({ version: 1, pupils: [{ knownAs: 'Ava', isAllowed: true }] })
})

test('a no that Olu ticks while a save is on its way is neither lost nor called saved', async () => {
  const sent: { version: number; pupils: { isAllowed: boolean }[] }[] = []
  await open({ [`POST /api/permissions/${beech.id}`]: (input) => ({ body: saveAsSent(input, sent) }) })
  const answer = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Ava S. may be shown' })
  fireEvent.click(answer())
  tap('Save the list')
  fireEvent.click(answer())
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Saving …' })).toBeNull())
  expect(answer().checked).toBe(false)
  expect(screen.getByText(/^Not saved yet/)).toBeDefined()
  tap('Save the list')
  await screen.findByText(/^Saved/)
  expect(sent.map(({ version, pupils }) => [version, pupils[0]?.isAllowed])).toEqual([
    [1, true],
    [2, false],
  ])
})

test('a pasted list whose page Olu leaves before the school has answered is saved, and there once', async () => {
  let wasAnswered = false
  await open({
    [`POST /api/permissions/${beech.id}`]: (input) => {
      wasAnswered = true
      return { body: saveAsSent(input) }
    },
  })
  tap('Paste a list')
  fireEvent.change(screen.getByLabelText(/One pupil a line/), { target: { value: 'Amelia, S, yes' } })
  tap('Take over 1 pupil')
  tap('Save the list')
  cleanup()
  await waitFor(() => expect(wasAnswered).toBe(true))
  await showTo(olu, <PermissionsPage />)
  await screen.findByDisplayValue('Amelia')
  expect(screen.getAllByDisplayValue('Amelia')).toHaveLength(1)
  expect(screen.queryByText(/^Not saved yet/)).toBeNull()
})

test('what Olu changed and did not save is not there for Helen, who signs in after: she would save it unseen', async () => {
  await open()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ava S. may be shown' }))
  expect(screen.getByText(/^Not saved yet/)).toBeDefined()
  cleanup()
  await showTo(meOf('Helen', { groups: [beech], rights: ['capture', 'manage'] }), <PermissionsPage />)
  await screen.findByDisplayValue('Ava')
  expect(screen.getByRole('checkbox', { name: 'Ava S. may be shown' })).toHaveProperty('checked', false)
  expect(screen.queryByText(/^Not saved yet/)).toBeNull()
})

test('when a colleague saved first, that is said, and what was typed is still there on top of theirs', async () => {
  await open({
    [`POST /api/permissions/${beech.id}`]: () => {
      const zoe = { id: newId(), knownAs: 'Zoe', initial: 'B', isAllowed: true }
      list = { ...list, version: 2, pupils: [...list.pupils, zoe] }
      return { status: 409, body: { problem: 'post.state', sentence: sayRefusals('post.state') } }
    },
  })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ava S. may be shown' }))
  tap('Save the list')
  await screen.findByDisplayValue('Zoe')
  await screen.findByText('Someone else has just changed this list')
  const row = screen.getAllByRole('row')[1]!
  expect(within(row).getByRole<HTMLInputElement>('checkbox').checked).toBe(true)
  expect(screen.getByRole('button', { name: 'Save the list' })).toBeDefined()
})
