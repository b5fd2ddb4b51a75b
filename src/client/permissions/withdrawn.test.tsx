// A family takes its yes back: what Olu reads until the list is saved, and after.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { PermissionsPage } from './permissions-page.tsx'

async function withdraw() {
  const beech = { id: newId(), name: 'Beech' }
  const ava = { id: newId(), knownAs: 'Ava', initial: 'S', isAllowed: true }
  let list = { groupId: beech.id, version: 1, pupils: [ava] }
  schoolAnswers({
    'GET /api/permissions': () => ({ body: { lists: [list] } }),
    [`POST /api/permissions/${beech.id}`]: () => {
      list = { ...list, version: 2, pupils: [{ ...ava, isAllowed: false }] }
      return { body: list }
    },
  })
  const page = await showTo(meOf('Olu', { groups: [beech], rights: ['capture', 'manage'] }), <PermissionsPage />)
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Ava S. may be shown' }))
  return page
}

test('once it is saved she is still told that published posts stay, with the way to them', async () => {
  await withdraw()
  expect(screen.getByText(/^Not saved yet. No longer to be shown: Ava S. Posts that families already see stay/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Save the list' }))
  await screen.findByText(/^Saved. .* Posts that families already see stay: please look through the feed.$/)
  expect(screen.getByRole('link', { name: 'Look through the feed' }).getAttribute('href')).toBe('/')
})

test('going elsewhere before it is saved, she is told which list is not', async () => {
  const page = await withdraw()
  page.unmount()
  await waitFor(() =>
    expect(document.body.textContent).toBe('The list of Beech is not saved. Go back to Permissions to save it.'),
  )
})
