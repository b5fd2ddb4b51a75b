// The trips above the feed. What draws them is loaded only where there is one: most days there is none.
import { type ComponentType, useEffect, useState } from 'react'
import { onChanged } from '../../device/changed.ts'
import * as keptTrips from '../../device/kept-trips.ts'
import type { TellSlot } from './trip-cards.tsx'
// In the page's own styles: the server draws cards, too (server/pages/first-trips.ts).
import './trip-card.module.css'

type Cards = ComponentType<{ tell: TellSlot }>

let loaded: Cards | null = null

/** Loads what draws the trips, if this device keeps any: called before the first drawing, so that nothing jumps. */
export async function prepareTrips(): Promise<Cards | null> {
  if (loaded || !(await keptTrips.areAny())) return loaded
  const { readAhead, TripCards } = await import('./trip-cards.tsx')
  await readAhead()
  loaded = TripCards
  return loaded
}

/** `tell` draws what a leader needs below a card of theirs. */
export function PinnedTrips({ tell }: { tell: TellSlot }) {
  const [Cards, setCards] = useState<Cards | null>(() => loaded)
  useEffect(() => {
    // Without its file there is no card; the next news tries again.
    const prepare = () =>
      void prepareTrips().then(
        (next) => setCards(() => next),
        () => undefined,
      )
    prepare()
    return onChanged('trips', prepare)
  }, [])
  return Cards && <Cards tell={tell} />
}
