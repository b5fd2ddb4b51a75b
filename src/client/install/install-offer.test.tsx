// The offer to install comes to those who have read, and not again for a month to those who said "Not now".
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InstallOffer } from './install-offer.tsx'

const TUESDAY = Date.parse('2026-11-24T16:00:00.000Z')
const DAY_MS = 24 * 3_600_000
const install = vi.fn<() => Promise<void>>(() => Promise.resolve())

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ now: TUESDAY, toFake: ['Date'] })
})
afterEach(() => vi.useRealTimers())

const visit = (isAfterPosts = false) => render(<InstallOffer state={{ kind: 'prompt', install }} isAfterPosts={isAfterPosts} />)
const isOffered = () => screen.queryByRole('button', { name: 'Install' }) !== null

test('Pat is asked nothing when she opens Bookbag for the first time, but after five posts', () => {
  visit()
  expect(isOffered()).toBe(false)
  vi.stubGlobal('scrollY', 4 * innerHeight + 1)
  act(() => void dispatchEvent(new Event('scroll')))
  expect(isOffered()).toBe(true)
  vi.unstubAllGlobals()
})

test('who comes back on another day is asked, on the same day not', () => {
  visit().unmount()
  vi.setSystemTime(TUESDAY + 3_600_000)
  const again = visit()
  expect(isOffered()).toBe(false)
  again.unmount()
  vi.setSystemTime(TUESDAY + DAY_MS)
  visit()
  expect(isOffered()).toBe(true)
})

test('"Not now" holds for a month', () => {
  const { unmount } = visit(true)
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
  expect(isOffered()).toBe(false)
  unmount()
  vi.setSystemTime(TUESDAY + 29 * DAY_MS)
  const again = visit(true)
  expect(isOffered()).toBe(false)
  again.unmount()
  vi.setSystemTime(TUESDAY + 31 * DAY_MS)
  visit(true)
  expect(isOffered()).toBe(true)
})

test('the browser’s own question comes only after a tap', () => {
  visit(true)
  expect(install).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Install' }))
  expect(install).toHaveBeenCalledOnce()
})
