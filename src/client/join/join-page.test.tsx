// Sam comes in with a paper slip: typed or scanned, asked for a name once, told plainly when it does not work.
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import * as session from '../../device/session.ts'
import { meOf } from '../../testing/device/people.ts'
import { type Answers, schoolAnswers } from '../../testing/screen.tsx'
import { WithQueries } from '../ui/with-queries.tsx'
import { JoinPage } from './join-page.tsx'
import { sayRefusals } from '../../words/parts/refusals.ts'

const sam = meOf('Sam', { rights: [] })
const asksName = {
  status: 422,
  body: {
    problem: 'name.needed',
    sentence: 'What is your name?',
    detail: { schoolName: 'St Dunstan’s', role: 'family', groups: ['Year 4', 'Year 6'] },
  },
}
const refuses = { status: 422, body: { problem: 'code.refused', sentence: sayRefusals('code.refused') } }

let asked: unknown[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('isSecureContext', true)
  history.replaceState(null, '', '/join')
})

function open(signIn: Answers[string]) {
  schoolAnswers({
    'GET /api/setup': () => ({ body: { isNeeded: false } }),
    'POST /api/sessions': (input) => {
      asked.push(input)
      return signIn(input)
    },
  })
  render(
    <WithQueries>
      <JoinPage />
    </WithQueries>,
  )
}

const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('Sam types the letters, says a name, and is in', async () => {
  open((input) => ((input as { name?: string }).name ? { body: sam } : asksName))
  type('Your code', 'bcdf ghjk')
  tap('Go on')
  await screen.findByRole('heading', { name: 'Welcome to St Dunstan’s' })
  screen.getByText('You will read what happens in Year 4 and Year 6.')
  type('Your name', ' Sam Reed ')
  tap('Start reading')
  await waitFor(async () => expect((await session.readMe())?.member.name).toBe('Sam'))
  expect(asked).toMatchObject([{ code: 'BCDFGHJK' }, { code: 'BCDFGHJK', name: 'Sam Reed' }])
  expect(location.pathname).toBe('/')
})

test('who comes with a slip reads in plain words what it is for', () => {
  open(() => asksName)
  screen.getByText('See what happened in school today.')
})

test('a code keeps its order on a page that is read from the right', () => {
  open(() => asksName)
  expect(screen.getByLabelText('Your code')).toHaveProperty('dir', 'ltr')
})

test('a scanned slip is used at a tap, and its secret leaves the address', async () => {
  history.replaceState(null, '', '/join#aB3_x-9ZqTokenOfTheSlip')
  open(() => asksName)
  expect(location.hash).toBe('')
  expect(asked).toEqual([])
  tap('Go on')
  await screen.findByRole('heading', { name: 'Welcome to St Dunstan’s' })
  expect(asked).toMatchObject([{ code: 'aB3_x-9ZqTokenOfTheSlip' }])
})

test('a code that does not work says so and what to do', async () => {
  open(() => refuses)
  type('Your code', 'bcdfghjk')
  tap('Go on')
  await screen.findByText(/Check each letter/)
})

test('on an address without https, what will not work is said plainly', () => {
  vi.stubGlobal('isSecureContext', false)
  open(() => refuses)
  screen.getByText('This address is not safe to use')
})

test('half a code is never sent', () => {
  open(() => refuses)
  type('Your code', 'bcd')
  tap('Go on')
  screen.getByText(/A slip has eight letters/)
  expect(asked).toEqual([])
})

test('a lost line after the name keeps what was typed', async () => {
  open((input) => ((input as { name?: string }).name ? { status: 200, body: '<html>' } : asksName))
  type('Your code', 'bcdfghjk')
  tap('Go on')
  await screen.findByLabelText('Your name')
  type('Your name', 'Sam Reed')
  tap('Start reading')
  await screen.findByText(/cannot be reached just now/)
  expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Sam Reed')
})
