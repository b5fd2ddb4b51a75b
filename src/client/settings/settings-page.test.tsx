// Settings: Sam carries the sign-in to another phone, Helen keeps the school in order, Tom is warned before he leaves.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import * as drafts from '../../device/drafts.ts'
import * as outbox from '../../device/outbox.ts'
import * as session from '../../device/session.ts'
import { newId } from '../../device/new-id.ts'
import { draftOf, meOf, NOW } from '../../testing/device/people.ts'
import { type Answers, schoolAnswers, showTo } from '../../testing/screen.tsx'
import { SettingsPage } from './settings-page.tsx'

const device = (deviceName: string, isThis: boolean) => ({ id: newId(), deviceName, createdAt: NOW, lastSeenAt: NOW, isThis })
const sam = () => meOf('Sam', { rights: [] })
let devices: ReturnType<typeof device>[]

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true
  }
  devices = [device('Chrome on Android', true), device('Safari on iPad', false)]
})

async function open(me = sam(), answers: Answers = {}) {
  schoolAnswers({ 'GET /api/sessions': () => ({ body: { sessions: devices } }), ...answers })
  await showTo(me, <SettingsPage />)
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('Sam gets six digits, large, and sees the time run', async () => {
  const expiresAt = new Date(Date.now() + 600_000).toISOString()
  await open(sam(), { 'POST /api/transfer-codes': () => ({ body: { code: '402917', expiresAt } }) })
  tap('Get a code')
  await screen.findByText('402 917')
  expect(screen.getByRole('timer').textContent).toMatch(/^(10:00|9:59) left$/)
})

test('where a page reads from the right, the digits keep the order in which they are typed', async () => {
  const expiresAt = new Date(Date.now() + 600_000).toISOString()
  await open(sam(), { 'POST /api/transfer-codes': () => ({ body: { code: '402917', expiresAt } }) })
  tap('Get a code')
  expect((await screen.findByText('402 917')).dir).toBe('ltr')
})

test('Sam signs a lost iPad out; this phone cannot be ended by mistake', async () => {
  const lost = devices[1]?.id
  const ends = () => {
    devices = devices.slice(0, 1)
    return { body: {} }
  }
  await open(sam(), { [`POST /api/sessions/${lost}/end`]: ends })
  await screen.findByText('This device')
  expect(screen.getAllByRole('button', { name: /^Sign out (Safari|Chrome)/ })).toHaveLength(1)
  tap('Sign out Safari on iPad')
  await waitFor(() => expect(screen.queryByText('Safari on iPad')).toBeNull())
})

test('what is shown only with signal comes by itself when the school is heard again', async () => {
  schoolAnswers({})
  await showTo(sam(), <SettingsPage />)
  await screen.findByText('Shown when there is signal.')
  for (let failure = 0; failure < 3; failure++) await session.refreshMe().catch(() => null)
  const code = { code: '402917', expiresAt: new Date(Date.now() + 600_000).toISOString() }
  schoolAnswers({
    'GET /api/sessions': () => ({ body: { sessions: devices } }),
    'POST /api/transfer-codes': () => ({ body: code }),
  })
  tap('Get a code')
  await screen.findByText('This device')
})

test('Tom is told that a post was never sent before he signs out', async () => {
  const tom = meOf('Tom')
  await session.keepMe(tom)
  await outbox.add(tom.member.id, draftOf('Boats'), NOW)
  await open(tom)
  tap('Sign out of this device')
  await screen.findByText('1 post has not been sent')
})

test('Tom is told that the post he was writing stays on the tablet, and nothing of an empty one', async () => {
  const tom = meOf('Tom')
  await session.keepMe(tom)
  await drafts.save(tom.member.id, draftOf(''))
  await open(tom)
  tap('Sign out of this device')
  await waitFor(() => expect(screen.getByText(/You can come back with/)).toBeDefined())
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.queryByText('You were writing a post')).toBeNull()
  await drafts.save(tom.member.id, draftOf('Boats'))
  cleanup()
  await open(tom)
  tap('Sign out of this device')
  await screen.findByText('You were writing a post')
})

test('signing out without signal says so, and nobody is signed out', async () => {
  const me = sam()
  await open(me)
  tap('Sign out of this device')
  tap('Sign out')
  await screen.findByText(/cannot be reached just now/)
  expect((await session.readMe())?.member.id).toBe(me.member.id)
})

test('only the head changes the school, and only within what is allowed', async () => {
  const saved: unknown[] = []
  const helen = meOf('Helen', { rights: ['capture', 'publish', 'review', 'manage', 'lead'] })
  const saves = (input: unknown) => {
    saved.push(input)
    return { body: { ...helen.school, ...(input as object) } }
  }
  await open(helen, { 'POST /api/school': saves, 'GET /api/me': () => ({ body: helen }) })
  const days = screen.getByLabelText('Days that photos stay readable without contact')
  fireEvent.change(days, { target: { value: '31' } })
  tap('Save')
  screen.getByText('A number from 1 to 30.')
  expect(saved).toEqual([])
  fireEvent.change(days, { target: { value: '14' } })
  fireEvent.click(screen.getByLabelText(/All staff directly/))
  tap('Save')
  screen.getByText(/Nobody looks at the photos first/)
  expect(saved, 'not without a question').toEqual([])
  tap('Yes, save it')
  await screen.findByText('Saved.')
  expect(saved).toEqual([{ name: helen.school.name, policy: 'staff directly', language: 'en', leaseDays: 14 }])
  fireEvent.change(days, { target: { value: '7' } })
  expect(screen.queryByText('Saved.')).toBeNull()
})

test('a family finds nothing about the school to change', async () => {
  await open()
  expect(screen.queryByRole('heading', { name: 'The school' })).toBeNull()
})

test('without signal the list of devices is no alarm: it is shown when there is signal', async () => {
  schoolAnswers({})
  await showTo(sam(), <SettingsPage />)
  await screen.findByText('Shown when there is signal.')
  expect(screen.queryByRole('alert')).toBeNull()
})
