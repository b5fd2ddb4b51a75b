// A leader on a coach: two taps, and families know.
import { screen, within } from '@testing-library/react'
import { fireEvent } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import * as schoolClock from '../../device/school-clock.ts'
import * as outbox from '../../device/trip-outbox.ts'
import { meOf } from '../../testing/device/people.ts'
import { showTo, schoolAnswers } from '../../testing/screen.tsx'
import { tripCard } from '../../testing/trip-card.ts'
import { TellTrip } from './tell-trip.tsx'

const at = (clock: string) => Date.parse(`2026-09-14T${clock}:00.000Z`)
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const told = async () => (await outbox.list()).map(({ update: { status, etaAt } }) => [status, etaAt])

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: at('14:40') })
  schoolAnswers({})
  // What another test heard of the school's clock.
  void schoolClock.hear(new Date(at('14:40')).toISOString())
  return () => vi.useRealTimers()
})

const show = (card = tripCard([['leaving', '13:30']], { mayUpdate: true })) =>
  showTo(meOf('Tara'), <TellTrip card={card} />).then(() => card)

test('“Arrived” and then “Tell families now”: she reads before the second tap what they will read', async () => {
  await show()
  tap('Arrived')
  expect(screen.getByText(/The families of Oak Year 5 read:/).textContent).toContain('Arrived')
  expect(await told()).toEqual([])
  tap('Tell families now')
  await screen.findByText(/is kept on this device and goes out as soon as there is signal/)
  expect(await told()).toEqual([['arrived', null]])
})

test('“Late” and then “15 min”: the button says the time that families will read', async () => {
  await show()
  tap('Late …')
  tap('15 min late, back about 16:25')
  await vi.waitFor(async () => expect(await told()).toEqual([['late', '2026-09-14T15:25:00.000Z']]))
})

test('a coach that should be back already is late against now, not against what was planned', async () => {
  vi.setSystemTime(at('15:32'))
  await show()
  tap('Late …')
  screen.getByRole('button', { name: '15 min late, back about 16:50' })
})

test('another time is typed as the school’s clock shows it', async () => {
  await show()
  tap('Late …')
  fireEvent.change(screen.getByLabelText('Or back about'), { target: { value: '17:05' } })
  tap('Tell families now')
  await vi.waitFor(async () => expect(await told()).toEqual([['late', '2026-09-14T16:05:00.000Z']]))
})

test.each(['', '15:30', '00:30'])(
  '“Late” at “%s”, which is over or no time: she is told so, and nobody else is told anything',
  async (clock) => {
    await show()
    tap('Late …')
    fireEvent.change(screen.getByLabelText('Or back about'), { target: { value: clock } })
    tap('Tell families now')
    screen.getByText('Choose a time that is still to come.')
    expect(await told()).toEqual([])
  },
)

test('on a tablet whose clock is a day ahead, families read the school’s time', async () => {
  vi.setSystemTime(at('14:40') + 24 * 3_600_000)
  await schoolClock.hear(new Date(at('14:40')).toISOString())
  await show()
  tap('Late …')
  tap('15 min late, back about 16:25')
  await vi.waitFor(async () => expect(await told()).toEqual([['late', '2026-09-14T15:25:00.000Z']]))
})

test('a tap on the wrong one is taken back before anybody is told', async () => {
  await show()
  tap('Back')
  tap('Not this')
  within(screen.getByRole('group', { name: 'Tell families' })).getByRole('button', { name: 'Late …' })
  expect(await told()).toEqual([])
})

test('the focus goes along with every tap: the next one needs no search', async () => {
  await show()
  tap('Arrived')
  expect(document.activeElement?.textContent).toBe('Tell families now')
  tap('Not this')
  tap('Late …')
  expect(document.activeElement?.textContent).toBe('15 min late, back about 16:25')
})

test('what is likely next stands out, and never what was said already', async () => {
  await show()
  expect(screen.getByRole('button', { name: 'Back' }).className).toContain('main')
  expect(screen.getByRole('button', { name: 'Left' }).className).not.toContain('main')
})

test('what the school refused says that families were not told, until it was read', async () => {
  const card = await show()
  const { update } = await outbox.add(card.id, 'left', null)
  const problem = { code: 'trip.not_leader', sentence: 'You do not lead this trip any more, so families were not told.' }
  const { mine } = await import('../../device/member.ts')
  await outbox.settle(await mine(), update.id, { state: 'refused', problem, receivedAt: null })
  await screen.findByText('Families were not told: Left school')
  tap('I have read this')
  await vi.waitFor(() => expect(screen.queryByText('Families were not told: Left school')).toBeNull())
})
