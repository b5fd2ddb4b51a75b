// Two people change the same member: nobody's change is lost unseen.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Me } from '../../api/contract/join.ts'
import type { Group } from '../../domain/member.ts'
import { newId } from '../../device/new-id.ts'
import { meOf, NOW } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { editOf, rebase } from './member-edit.ts'
import { Members } from './members.tsx'
import type { ListedMember } from './members-query.ts'
import { sayRefusals } from '../../words/parts/refusals.ts'

const [beech, oak, elm] = ['Beech', 'Oak', 'Elm'].map((name) => ({ id: newId(), name })) as [Group, Group, Group]
let helen: Me
let pat: ListedMember

beforeEach(() => {
  helen = meOf('Helen', { groups: [beech, oak, elm], rights: ['capture', 'manage', 'lead'] })
  const rest = { canManage: false, publishUntil: null, joinedAt: NOW, lastSeenAt: NOW, devices: 1 }
  pat = { id: newId(), name: 'Pat', role: 'family', groupIds: [beech.id], version: 1, ...rest }
})

/** The other head has saved `theirs` first; answers what is sent to the school. */
async function openAfter(theirs: Partial<ListedMember>): Promise<unknown[]> {
  const sent: unknown[] = []
  schoolAnswers({
    'GET /api/members': () => ({ body: { members: [pat] } }),
    [`POST /api/members/${pat.id}`]: (input) => {
      sent.push(input)
      const { version, ...edit } = input as { version: number }
      if (version === 2) return { body: (pat = { ...pat, ...edit, version: 3 }) }
      pat = { ...pat, ...theirs, version: 2 }
      return { status: 409, body: { problem: 'member.state', sentence: sayRefusals('member.state') } }
    },
  })
  await showTo(helen, <Members />)
  fireEvent.click(await screen.findByRole('button', { name: 'Change Pat' }))
  return sent
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('Helen hears that a colleague was faster, sees what the school has now, and saves on top of that', async () => {
  const sent = await openAfter({ name: 'Pat Lee' })
  tap('Oak')
  tap('Save')
  await screen.findByText('Someone else has just changed this person')
  await screen.findByText(/The school now has: Pat Lee · Beech\./)
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Pat Lee')
  tap('Save')
  await waitFor(() => expect(sent).toHaveLength(2))
  const both = { name: 'Pat Lee', groupIds: [beech.id, oak.id], canManage: false, publishUntil: null }
  expect(sent[1]).toEqual({ ...both, version: 2 })
  await waitFor(() => expect(screen.queryByLabelText('Name')).toBeNull())
})

test('of one name, the one just typed stands in the field, and the colleague’s is said above it', async () => {
  await openAfter({ name: 'Pat Lee' })
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Patricia' } })
  tap('Save')
  await screen.findByText(/The school now has: Pat Lee · Beech\./)
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Patricia')
})

test('a form in which nothing was changed just shows the newest', async () => {
  await openAfter({ name: 'Pat Lee' })
  tap('Save')
  await screen.findByText(sayRefusals('member.state'))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Pat Lee'))
  expect(screen.queryByText(/The school now has/)).toBeNull()
})

test('groups that one added and another took away are both so', () => {
  const before = editOf(pat)
  const mine = { ...before, groupIds: [beech.id, oak.id] }
  const theirs = { ...before, groupIds: [elm.id] }
  expect(rebase(mine, before, theirs).groupIds).toEqual([elm.id, oak.id])
})
