// The trips that this member may see, as the school said them last: there offline too.
import { TripCard } from '../domain/trip.ts'
import * as facts from './facts.ts'
import { mine } from './member.ts'
import { memberStore } from './stores.ts'

/** The next to end first. One that this build cannot read is left out. */
export async function list(): Promise<TripCard[]> {
  const kept = (await facts.readFact(memberStore(await mine()), 'trips')) ?? []
  return kept.flatMap((each) => TripCard.safeParse(each).data ?? [])
}
