// What there is to tell of a trip at this moment, to one reader.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { TripCard } from '../../domain/trip.ts'
import { goneAt } from '../../domain/trip-times.ts'
import type { Db } from '../store/db.ts'
import { cardsFor, type Reader } from '../trips/cards.ts'

export type TripNews = { card: TripCard; last: TripCard['news']['changes'][number] }

/** Null for a trip that is over, that nothing was said of, or that is not theirs to read. */
export async function tripNews(db: Db, reader: Reader, tripId: Id, now: At): Promise<TripNews | null> {
  const card = (await cardsFor(db, reader, now)).find(({ id }) => id === tripId)
  const last = card?.news.changes[0]
  return card && last && Date.parse(now) < goneAt(card.news) ? { card, last } : null
}
