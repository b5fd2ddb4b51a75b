// A trip's card as the school says it, for screens and devices without a school.
import { newId } from '../device/new-id.ts'
import { newsOf, type TripCard, type TripStatus } from '../domain/trip.ts'

/** `[status, clock, ETA]`, on 14 September 2026, the oldest first. */
export type Said = readonly [TripStatus, string, string?]

const at = (clock: string) => `2026-09-14T${clock}:00.000Z`

/** To Canterbury: leaves at 8:00, there at 9:30, away at 13:30, back at 15:10 (UTC). */
export function tripCard(said: readonly Said[] = [], more: Partial<TripCard> = {}): TripCard {
  const expected = { left: at('08:00'), arrived: at('09:30'), leaving: at('13:30'), back: at('15:10') }
  const updates = said.map(([status, clock, eta]) => ({ id: newId(), status, etaAt: eta ? at(eta) : null, writtenAt: at(clock) }))
  return {
    id: newId(),
    title: 'Canterbury Cathedral',
    groups: ['Oak Year 5'],
    expected,
    news: newsOf(expected, updates),
    mayUpdate: false,
    ...more,
  }
}
