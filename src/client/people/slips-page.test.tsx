// Slips on the screen are for whoever made them.
import { act, cleanup, fireEvent, renderHook, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { meOf, NOW } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { useHasUnsaved } from '../ui/unsaved.ts'
import * as keptSlips from './kept-slips.ts'
import { MakeSlips } from './make-slips.tsx'
import { SlipsPage } from './slips-page.tsx'

const slip = {
  invitationId: newId(),
  number: 7,
  url: 'https://school.test/join#AAAAAAAAAAAAAAAAAAAAAA',
  letters: 'BCDFGHJK',
  role: 'staff' as const,
  groupIds: [],
  name: null,
  expiresAt: NOW,
}

test('those that Helen made are not there for Olu, who signs in after on the same tablet', async () => {
  await showTo(meOf('Helen', { rights: ['manage'] }), <SlipsPage />)
  keptSlips.keep([slip])
  cleanup()
  await showTo(meOf('Olu', { rights: ['manage'] }), <SlipsPage />)
  expect(screen.getByText('No slips to print')).toBeDefined()
})

test('slips whose page Helen leaves while they are made are there to print', async () => {
  const beech = { id: newId(), name: 'Beech' }
  const helen = meOf('Helen', { rights: ['manage'], groups: [beech] })
  schoolAnswers({ 'POST /api/invitations': () => ({ body: { slips: [slip] } }) })
  await showTo(helen, <MakeSlips />)
  fireEvent.click(screen.getByRole('button', { name: 'Beech' }))
  fireEvent.click(screen.getByRole('button', { name: 'Make 30 slips' }))
  cleanup()
  await showTo(helen, <SlipsPage />)
  await screen.findByRole('heading', { name: 'One slip' })
})

test('slips that Helen asked for are not Olu’s when the school answers only after he has signed in', async () => {
  await showTo(meOf('Olu', { rights: ['manage'] }), <SlipsPage />)
  await act(() => keptSlips.keepFor(newId(), [slip]))
  expect(screen.getByText('No slips to print')).toBeDefined()
})

test('whoever tries Bookbag out on their own computer is told before they print that no phone can open these slips', async () => {
  const helen = meOf('Helen', { rights: ['manage'] })
  await showTo(helen, <SlipsPage />)
  act(() => keptSlips.keep([slip]))
  cleanup()
  await showTo(helen, <SlipsPage />)
  expect(screen.queryByText(/Only this computer/)).toBeNull()
  act(() => keptSlips.keep([{ ...slip, url: 'http://localhost:4317/join#AAAAAAAAAAAAAAAAAAAAAA' }]))
  cleanup()
  await showTo(helen, <SlipsPage />)
  expect(screen.getByText('Only this computer can open these slips')).toBeDefined()
})

test('slips count as unsaved until Helen prints them', async () => {
  vi.stubGlobal('print', vi.fn())
  const helen = meOf('Helen', { rights: ['manage'] })
  const { result } = renderHook(useHasUnsaved)
  await showTo(helen, <SlipsPage />)
  act(() => keptSlips.keep([slip]))
  expect(result.current).toBe(true)
  cleanup()
  await showTo(helen, <SlipsPage />)
  const again = renderHook(useHasUnsaved)
  expect(again.result.current).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: 'Print' }))
  expect(again.result.current).toBe(false)
})
