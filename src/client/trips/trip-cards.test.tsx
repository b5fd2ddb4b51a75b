// A family's phone: one card, with one time.
import { act, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { tell } from '../../device/changed.ts'
import * as facts from '../../device/facts.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { tripCard } from '../../testing/trip-card.ts'
import { TripCards } from './trip-cards.tsx'

const at = (clock: string) => Date.parse(`2026-09-14T${clock}:00.000Z`)
let noted: unknown[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: at('15:00') })
  noted = []
  return () => vi.useRealTimers()
})

async function show(card: ReturnType<typeof tripCard>) {
  const me = meOf('Sam', { rights: [] })
  schoolAnswers({
    [`POST /api/trips/${card.id}/reach`]: (input) => {
      noted.push(input)
      return { body: {} }
    },
  })
  await facts.keepFact(`bookbag-${me.member.id}`, 'trips', [card])
  await showTo(me, <TripCards tell={() => 'Tell'} />)
  return me
}

test('they read when the coach is back, as of when, and what was said before', async () => {
  await show(
    tripCard([
      ['left', '08:05'],
      ['arrived', '09:40'],
      ['leaving', '13:35'],
      ['late', '14:40', '15:25'],
    ]),
  )
  expect((await screen.findByRole('status')).textContent).toBe('LateBack about 16:25')
  for (const words of ['in 25 min', 'as of 15:40', 'planned for 16:10']) screen.getByText(words)
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '15:40 Late, back about 16:25',
    '14:35 On the way back',
    '10:40 Arrived',
  ])
  expect(screen.queryByText('Tell')).toBeNull()
})

test('minutes pass while they look: the countdown counts, then there is no news, and two hours after it is back the card is gone', async () => {
  await show(tripCard([['leaving', '13:30']]))
  await screen.findByText('in 10 min')
  const pass = (clock: string) =>
    act(async () => {
      vi.setSystemTime(at(clock))
      await vi.advanceTimersByTimeAsync(15_000)
    })
  await pass('15:04')
  screen.getByText('in 6 min')
  screen.getByText('as of 14:30')
  await pass('15:56')
  screen.getByText('this time has passed')
  screen.getByText('No news since 14:30')
})

test('news that comes while they look replaces what was there: never two times at once', async () => {
  const card = tripCard([['late', '14:40', '15:25']])
  const me = await show(card)
  await screen.findByText('16:25')
  const newer = tripCard(
    [
      ['late', '14:40', '15:25'],
      ['on time', '14:55'],
    ],
    { id: card.id },
  )
  await facts.keepFact(`bookbag-${me.member.id}`, 'trips', [newer])
  act(() => tell('trips'))
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('On timeBack about 16:10'))
  expect(screen.getAllByText('16:10')).toHaveLength(1)
})

test('the school hears that it was opened, once', async () => {
  const card = tripCard([['left', '08:05']])
  await show(card)
  await vi.waitFor(() => expect(noted).toEqual([{ updateId: card.news.changes[0]?.id, isOpened: true }]))
  document.dispatchEvent(new Event('visibilitychange'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(noted).toHaveLength(1)
})
