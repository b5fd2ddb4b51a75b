// A browser that takes no service worker: Bookbag works without it, and says so only where offline is promised.
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askForSync, tellWorker } from '../../device/worker-messages.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { KeptHere } from '../settings/kept-here.tsx'
import { updateNow } from './update.ts'
import { watchWorker } from './watch-worker.ts'

const refusal = () => Promise.reject(new DOMException('Failed to register a ServiceWorker', 'SecurityError'))

beforeEach(() => {
  schoolAnswers({})
  const serviceWorker = Object.assign(new EventTarget(), { register: refusal, getRegistration: refusal, controller: null })
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: serviceWorker })
})
afterEach(() => Reflect.deleteProperty(navigator, 'serviceWorker'))

test('nothing that asks for the worker fails: signing in, saving a post, updating', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  await Promise.all([tellWorker({ kind: 'keep-needed' }), askForSync(), updateNow()])
  expect(reload).toHaveBeenCalledOnce()
})

test('where offline reading is promised, it is said that this browser does not open Bookbag without signal', async () => {
  await showTo(meOf('Pat', { rights: [] }), <KeptHere />)
  await screen.findByText(/The last 200 posts/)
  expect(screen.queryByText(/has not let Bookbag get ready/)).toBeNull()
  await act(() => watchWorker(() => undefined))
  screen.getByText(/has not let Bookbag get ready/)
})
