// What counts as seen: what stood before Pat's eyes for a second. The mark stays while she is at it, and moves when she comes back.
import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as seen from '../../device/seen.ts'
import type { At } from '../../domain/time.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { SinceLastLook } from './since-last-look.tsx'

const monday = '2026-09-14T10:00:00.000Z'
let visibility: 'visible' | 'hidden'
let marks: (At | null)[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  visibility = 'visible'
  marks = []
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
  schoolAnswers({})
})
afterEach(() => vi.useRealTimers())

const look = (newest: At | null) => <SinceLastLook newest={newest} onMark={(mark) => marks.push(mark)} />
const become = (next: typeof visibility) =>
  act(() => {
    visibility = next
    document.dispatchEvent(new Event('visibilitychange'))
  })
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

test('a post counts as seen after a second in sight, and not while Bookbag is hidden', async () => {
  visibility = 'hidden'
  await showTo(meOf('Pat'), look(monday))
  pass(5000)
  await vi.waitFor(() => expect(marks).toEqual([null]))
  expect(await seen.upTo()).toBeNull()
  become('visible')
  pass(1000)
  await vi.waitFor(async () => expect(await seen.upTo()).toBe(monday))
  expect(marks).toEqual([null])
})

test('the line stays where it was while she looks in and out, and moves when she was away for longer', async () => {
  const pat = meOf('Pat')
  await showTo(pat, look(monday))
  await vi.waitFor(() => expect(marks).toEqual([null]))
  pass(1000)
  await vi.waitFor(async () => expect(await seen.upTo()).toBe(monday))
  become('hidden')
  pass(60_000)
  become('visible')
  expect(marks).toEqual([null])
  become('hidden')
  pass(16 * 60_000)
  become('visible')
  await vi.waitFor(() => expect(marks).toEqual([null, monday]))
})

test('in a part of the feed nothing counts as seen', async () => {
  await showTo(meOf('Pat'), look(null))
  pass(5000)
  await vi.waitFor(() => expect(marks).toEqual([null]))
  expect(await seen.upTo()).toBeNull()
})
