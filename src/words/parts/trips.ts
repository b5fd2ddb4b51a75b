// What staff read who plan a trip, lead it, or look whom its news reached.
import english from '../messages/en/trips.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayTrips = createSay('trips', english)
