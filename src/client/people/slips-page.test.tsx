// Slips on the screen are for whoever made them.
import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { meOf, NOW } from '../../testing/device/people.ts'
import { showTo } from '../../testing/screen.tsx'
import * as keptSlips from './kept-slips.ts'
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
