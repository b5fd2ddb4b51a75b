// From when on a trip stands above the feed, and which of several stands first.
import { expect, test } from 'vitest'
import { tripCard } from '../testing/trip-card.ts'
import { isShown, shownOf } from './trip-times.ts'

const ms = (clock: string, day: number) => Date.parse(`2026-09-${day}T${clock}:00.000Z`)

// In September the school's clock is an hour ahead of UTC.
test.each(['05:30', '08:00', '14:30', '22:00'])(
  'a trip that leaves at %s UTC is there from five o’clock the evening before',
  (clock) => {
    const left = `2026-09-15T${clock}:00.000Z`
    const back = '2026-09-15T22:30:00.000Z'
    const card = tripCard([], { expected: { left, arrived: null, leaving: null, back } })
    card.news.etaAt = back
    const at = (time: string) => isShown(card, ms(time, 14))
    expect([at('15:59'), at('16:00')]).toEqual([false, true])
  },
)

test('Tara’s own trip stands above one that she does not lead, whichever ends first', () => {
  const [other, own, third] = [tripCard(), tripCard([], { mayUpdate: true }), tripCard()]
  expect(shownOf([other, own, third], ms('09:00', 14))).toEqual([own, other, third])
  expect(shownOf([other, own], ms('09:00', 10))).toEqual([])
})
