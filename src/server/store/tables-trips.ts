// The tables of trips, as kysely sees them (tables.ts).
import type { TripStatus } from '../../domain/trip.ts'

/** `expected` is JSON of domain Expected. `ends_at`: from then on the trip is over and on nobody's screen. */
export type TripRow = {
  id: string
  school_id: string
  title: string
  expected: string
  version: number
  made_by: string
  created_at: string
  ends_at: string
  removed_at: string | null
}

type TripGroupRow = { trip_id: string; group_id: string }

type TripLeaderRow = { trip_id: string; member_id: string }

/** Immutable. `stamp` is JSON of domain Stamp; `written_at` the school's reckoning of it. */
type TripUpdateRow = {
  id: string
  trip_id: string
  author_id: string
  device_id: string
  sequence: number
  status: TripStatus
  eta_at: string | null
  stamp: string
  written_at: string
  received_at: string
}

/** Of trips alone, it is known who was reached: when an update first was on a device of the member, and before their eyes. */
type TripReachRow = { update_id: string; member_id: string; delivered_at: string; opened_at: string | null }

export type TripTables = {
  trip: TripRow
  trip_group: TripGroupRow
  trip_leader: TripLeaderRow
  trip_update: TripUpdateRow
  trip_reach: TripReachRow
}
