// Settings say how to install Bookbag until it is installed, and where it is then.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { InstallSection } from './install-section.tsx'

let isOwn = false
const moved = new EventTarget()
vi.stubGlobal('matchMedia', () => Object.defineProperty(moved, 'matches', { get: () => isOwn, configurable: true }))

test('Pat says yes to her browser: no way to install is told any more, in the tab nor in the window of its own', async () => {
  render(<InstallSection />)
  expect(screen.getByText(/Open the menu of your browser/)).toBeTruthy()
  const answer = Promise.withResolvers<{ outcome: string }>()
  const prompt = Object.assign(new Event('beforeinstallprompt'), { prompt: () => Promise.resolve(), userChoice: answer.promise })
  act(() => void dispatchEvent(prompt))
  fireEvent.click(screen.getByRole('button', { name: 'Install' }))
  // A browser may have it before it tells of the answer.
  act(() => void dispatchEvent(new Event('appinstalled')))
  await act(async () => {
    answer.resolve({ outcome: 'accepted' })
    await answer.promise
  })
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('It is there now. Open it from your home screen.')).toBeTruthy()
  isOwn = true
  act(() => void moved.dispatchEvent(new Event('change')))
  expect(screen.getByText('You are reading it from there.')).toBeTruthy()
})
