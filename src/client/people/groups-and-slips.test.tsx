// The office keeps groups apart by name, and finds a lost slip by the number on its paper.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { meOf, NOW } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { Groups } from './groups.tsx'
import type { UnusedSlip } from './invitations-query.ts'
import { UnusedSlips } from './unused-slips.tsx'

const beech = { id: newId(), name: 'Beech Year 2' }
const oak = { id: newId(), name: 'Oak Year 5' }
const olu = () => meOf('Olu', { groups: [beech, oak], rights: ['capture', 'manage'] })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('a second Beech Year 2 is refused on the page, whatever its capitals and spaces', async () => {
  await showTo(olu(), <Groups />)
  fireEvent.change(screen.getByLabelText('Another group'), { target: { value: ' beech  year 2 ' } })
  expect(screen.getByText('There is already a group called Beech Year 2.')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true)
})

test('a group that is in use stays, and the office reads why', async () => {
  const body = { problem: 'group.in_use', sentence: 'People, pupils, posts or trips still belong to this group.' }
  schoolAnswers({ [`POST /api/groups/${beech.id}/removal`]: () => ({ status: 409, body }) })
  await showTo(olu(), <Groups />)
  tap('Remove Beech Year 2')
  tap('Remove the group')
  await screen.findByText('People, pupils, posts or trips still belong to this group.')
})

test('slips are told apart by number, and those of one group are cancelled together', async () => {
  const slip = (number: number, groupId: string): UnusedSlip => ({
    id: newId(),
    number,
    role: 'family',
    groupIds: [groupId],
    name: null,
    createdAt: NOW,
    expiresAt: NOW,
  })
  let slips = [slip(7, beech.id), slip(8, beech.id), slip(9, oak.id)]
  const revocation = ({ id }: UnusedSlip) => {
    const answer = () => {
      slips = slips.filter((kept) => kept.id !== id)
      return { body: {} }
    }
    return [`POST /api/invitations/${id}/revocation`, answer] as const
  }
  schoolAnswers({
    'GET /api/invitations': () => ({ body: { invitations: slips } }),
    ...Object.fromEntries(slips.map(revocation)),
  })
  await showTo(olu(), <UnusedSlips />)
  await screen.findByText('Slip 7 · Beech Year 2')
  expect(screen.queryByRole('button', { name: 'Cancel all unused for Oak Year 5' })).toBeNull()
  tap('Cancel all unused for Beech Year 2')
  tap('Cancel 2 slips')
  await waitFor(() => expect(screen.queryByText(/Beech Year 2/)).toBeNull())
  expect(screen.getByText('Slip 9 · Oak Year 5')).toBeDefined()
})
