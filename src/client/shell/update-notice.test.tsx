// A new version is offered only where taking it loses nothing.
import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { meOf } from '../../testing/device/people.ts'
import { isAskedBeforeLeaving } from '../../testing/leaving.ts'
import { showTo } from '../../testing/screen.tsx'
import { setUnsaved } from '../ui/unsaved.ts'
import { UpdateNotice } from './update-notice.tsx'

vi.mock('./update.ts', () => ({ useUpdate: () => ({ apply: () => undefined }) }))

test('while Helen has slips on the screen that were not printed, no new version is offered, and leaving asks first', async () => {
  await showTo(meOf('Helen', { rights: ['manage'] }), <UpdateNotice />)
  await screen.findByText('A new version is ready')
  act(() => setUnsaved('slips', true))
  expect(screen.queryByText('A new version is ready')).toBeNull()
  expect(isAskedBeforeLeaving()).toBe(true)
  act(() => setUnsaved('slips', false))
  expect(screen.getByText('A new version is ready')).toBeDefined()
  expect(isAskedBeforeLeaving()).toBe(false)
})

test('where a post is written no new version is offered, elsewhere it is', async () => {
  await showTo(meOf('Helen', { rights: ['manage'] }), <UpdateNotice />)
  await screen.findByText('A new version is ready')
  act(() => history.pushState(null, '', '/capture'))
  expect(screen.queryByText('A new version is ready')).toBeNull()
  act(() => history.pushState(null, '', '/outbox'))
  expect(screen.getByText('A new version is ready')).toBeDefined()
  history.pushState(null, '', '/')
})
