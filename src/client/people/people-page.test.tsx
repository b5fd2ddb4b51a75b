// The office keeps people: it finds a parent among hundreds, makes slips, and removes someone in one act that it has confirmed.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Me } from '../../api/contract/join.ts'
import type { Slip } from '../../domain/invitation.ts'
import type { Role } from '../../domain/member.ts'
import { newId } from '../../device/new-id.ts'
import { meOf, NOW } from '../../testing/device/people.ts'
import { type Answers, schoolAnswers, showTo } from '../../testing/screen.tsx'
import type { ListedMember } from './members-query.ts'
import { PeoplePage } from './people-page.tsx'
import { SlipsPage } from './slips-page.tsx'

const beech = { id: newId(), name: 'Beech' }
const oak = { id: newId(), name: 'Oak' }
let olu: Me
let members: ListedMember[]

const member = (name: string, role: Role, groupId = beech.id): ListedMember => ({
  id: newId(),
  name,
  role,
  groupIds: [groupId],
  canManage: false,
  publishUntil: null,
  version: 1,
  joinedAt: NOW,
  lastSeenAt: NOW,
  devices: 1,
})

beforeEach(() => {
  olu = meOf('Olu', { groups: [beech, oak], rights: ['capture', 'manage'] })
  members = [
    member('Tom', 'staff'),
    member('Pat', 'family'),
    ...Array.from({ length: 40 }, (_, at) => member(`Parent ${at}`, 'family', oak.id)),
  ]
})

async function open(more: Answers = {}) {
  schoolAnswers({
    'GET /api/members': () => ({ body: { members } }),
    'GET /api/invitations': () => ({ body: { invitations: [] } }),
    ...more,
  })
  await showTo(olu, <PeoplePage />)
  await screen.findByText('Tom')
}
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('a parent is found by name or by group, and the search says when nobody is', async () => {
  await open()
  const search = screen.getByLabelText('Find someone')
  fireEvent.change(search, { target: { value: 'beech' } })
  await waitFor(() => expect(screen.queryByText('Parent 1')).toBeNull())
  expect(screen.getByRole('button', { name: 'Change Pat' })).toBeDefined()
  expect(screen.getAllByText(/joined 14 September 2026/), 'to know a stranger under a known name by').toHaveLength(2)
  fireEvent.change(search, { target: { value: 'nobody of that name' } })
  await screen.findByText(/Nobody is called that/)
})

test('the office changes families, not staff; only the head invites staff', async () => {
  await open()
  expect(screen.queryByRole('button', { name: 'Change Tom' })).toBeNull()
  expect(screen.getByRole('button', { name: /Change Parent 0/ })).toBeDefined()
  expect(screen.queryByText('For whom?')).toBeNull()
})

test('a name that was typed is there again after the office looked at a new slip', async () => {
  await open()
  tap('Change Parent 0')
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Patricia' } })
  tap('New slip for a new device')
  tap('Close')
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Patricia')
  tap('Close')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('removing Pat says what it does, and takes a tick and a tap', async () => {
  const pat = members.find(({ name }) => name === 'Pat')
  let isRemoved = false
  await open({
    [`POST /api/members/${pat?.id}/removal`]: () => {
      isRemoved = true
      members = members.filter(({ name }) => name !== 'Pat')
      return { body: {} }
    },
  })
  fireEvent.change(screen.getByLabelText('Find someone'), { target: { value: 'pat' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Change Pat' }))
  tap('Remove from the school')
  expect(screen.getByText(/not even the other parent/)).toBeDefined()
  tap('Remove now')
  expect(isRemoved).toBe(false)
  fireEvent.click(screen.getByRole('checkbox', { name: 'Yes, remove Pat' }))
  tap('Remove now')
  await waitFor(() => expect(screen.queryByText('Pat')).toBeNull())
  expect(isRemoved).toBe(true)
  expect(screen.getByText('Pat is removed and signed out.')).toBeDefined()
})

test('slips for families are made for chosen groups, and shown to be printed, letters in two halves', async () => {
  let sent: unknown = null
  const slip: Slip = {
    invitationId: newId(),
    number: 7,
    role: 'family',
    groupIds: [beech.id],
    name: null,
    url: 'https://school.test/join#token',
    letters: 'BCDFGHJK',
    expiresAt: NOW,
  }
  await open({
    'POST /api/invitations': (input) => {
      sent = input
      return { body: { slips: [slip] } }
    },
  })
  fireEvent.change(screen.getByLabelText('How many slips?'), { target: { value: '500' } })
  expect(screen.getByText('From 1 to 400 slips.')).toBeDefined()
  fireEvent.change(screen.getByLabelText('How many slips?'), { target: { value: '1' } })
  tap('Beech')
  tap('Make 1 slip')
  await waitFor(() => expect(location.pathname).toBe('/people/slips'))
  expect(sent).toEqual({ role: 'family', groupIds: [beech.id], names: [], count: 1 })

  await showTo(olu, <SlipsPage />)
  expect(screen.getByText('BCDF GHJK')).toBeDefined()
  expect(screen.getByText('school.test/join')).toBeDefined()
})
