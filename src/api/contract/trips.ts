// Trips: planned by the office, told by their leaders, read by the families of their groups.
import * as z from 'zod/mini'
import { Id } from '../../domain/id.ts'
import { At } from '../../domain/time.ts'
import { Trip, TripCard, TripPlan, TripStatus } from '../../domain/trip.ts'
import { TripReceipt, TripUpdate } from '../../domain/trip-order.ts'
import { endpoint } from '../endpoint.ts'

const Nothing = z.object({})

/** One family member, and when the last news was on a device of theirs and before their eyes. */
const Reached = z.object({
  memberId: Id,
  name: z.string(),
  groups: z.array(z.string()),
  deliveredAt: z.nullable(At),
  openedAt: z.nullable(At),
})

export const TripReach = z.object({
  title: z.string(),
  /** What the last news was; null before the first. */
  last: z.nullable(z.object({ status: TripStatus, etaAt: z.nullable(At), writtenAt: At })),
  members: z.array(Reached),
})
export type TripReach = z.infer<typeof TripReach>

export const trips = {
  current: endpoint({
    method: 'GET',
    path: '/api/trips/current',
    access: 'member',
    summary:
      'The trips of the reader that are not over, as cards, the next to leave first; staff read those of the whole school.',
    input: Nothing,
    output: z.object({ trips: z.array(TripCard), now: At }),
  }),
  plans: endpoint({
    method: 'GET',
    path: '/api/trips',
    access: 'manage',
    summary: 'The trips that are not over, as they were planned, and the staff who may lead one.',
    input: Nothing,
    output: z.object({ trips: z.array(Trip), staff: z.array(z.object({ id: Id, name: z.string() })) }),
  }),
  plan: endpoint({
    method: 'POST',
    path: '/api/trips',
    access: 'manage',
    summary: 'Plans a trip. The same id with the same content again is answered again.',
    input: z.strictObject({ id: Id, ...TripPlan.shape }),
    output: Trip,
  }),
  edit: endpoint({
    method: 'POST',
    path: '/api/trips/:id',
    access: 'manage',
    summary: 'Changes a trip, if it still has this version (else trip.state).',
    input: z.strictObject({ version: z.int(), ...TripPlan.shape }),
    output: Trip,
  }),
  remove: endpoint({
    method: 'POST',
    path: '/api/trips/:id/removal',
    access: 'manage',
    summary: 'Takes a trip off every screen.',
    input: Nothing,
    output: Nothing,
  }),
  update: endpoint({
    method: 'POST',
    path: '/api/trips/:id/updates',
    access: 'capture',
    summary: 'Tells families how it goes, by a leader, the office or the head. The same update again is answered again.',
    input: TripUpdate,
    output: TripReceipt,
  }),
  noteReach: endpoint({
    method: 'POST',
    path: '/api/trips/:id/reach',
    access: 'member',
    summary: 'This update is on a device of mine, or before my eyes.',
    input: z.strictObject({ updateId: Id, isOpened: z.boolean() }),
    output: Nothing,
  }),
  reach: endpoint({
    method: 'GET',
    path: '/api/trips/:id/reach',
    access: 'capture',
    summary: 'Which families the last news reached, for the leaders, the office and the head.',
    input: Nothing,
    output: TripReach,
  }),
}
