// The cards of the trips that are under way or leave soon.
import { type ReactNode, useEffect } from 'react'
import * as schoolClock from '../../device/school-clock.ts'
import * as reach from '../../device/trip-reach.ts'
import * as trips from '../../device/trips.ts'
import type { TripCard } from '../../domain/trip.ts'
import { shownOf } from '../../domain/trip-times.ts'
import { useKept } from '../ui/use-kept.ts'
import { useSchoolNow } from '../ui/use-school-now.ts'
import { TripCardView } from './trip-card-view.tsx'

export type TellSlot = (card: TripCard) => ReactNode

/** A countdown says minutes. */
const TICK_MS = 15_000

let atHand: readonly TripCard[] = []

/** Reads the cards before the first drawing, so that nothing jumps. */
export async function readAhead(): Promise<void> {
  await schoolClock.load()
  atHand = await trips.list()
}

export function TripCards({ tell }: { tell: TellSlot }) {
  const kept = useKept('trips', trips.list)
  const nowMs = useSchoolNow(TICK_MS)
  const shown = shownOf(kept ?? atHand, nowMs)
  useTellReach(shown)
  return shown.map((card) => (
    <TripCardView key={card.id} card={card} nowMs={nowMs}>
      {card.mayUpdate && tell(card)}
    </TripCardView>
  ))
}

/** Tells the school that the last news is before somebody's eyes. */
function useTellReach(cards: readonly TripCard[]) {
  const last = cards.map(({ news }) => news.changes[0]?.id).join(' ')
  useEffect(() => {
    const tellSchool = () => void reach.note(document.visibilityState === 'visible').catch(() => undefined)
    if (last !== '') tellSchool()
    document.addEventListener('visibilitychange', tellSchool)
    return () => document.removeEventListener('visibilitychange', tellSchool)
  }, [last])
}
