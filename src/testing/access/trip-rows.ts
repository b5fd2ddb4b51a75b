// Who may plan trips, tell of them, and read them.
import { contract } from '../../api/contract.ts'
import type { Trip } from '../../domain/trip.ts'
import { newId } from '../../server/context.ts'
import { createTeller, planTrip } from '../trips.ts'
import { asking, authors, type Case, managers, members, nobody, type Row, unknown } from './row.ts'
import type { Role, World } from './world.ts'

const { trips } = contract

/** Tara, the deputy, leads it. */
const tripOf = ({ school }: World) =>
  planTrip(school.as('office'), { groupIds: [school.groups.oak], leaderIds: [school.ids.tripLeader] })
const planOf = ({ title, groupIds, leaderIds, expected }: Trip) => ({ title, groupIds, leaderIds, expected })
const updateOf = (world: World) => createTeller(world.as('head')).write('left')
const leaders: readonly Role[] = ['deputy', ...managers]

const onTrip = (allowed: readonly Role[], inputOf: (world: World, trip: Trip) => unknown = () => ({})): Case => ({
  allowed,
  async asks(world) {
    const trip = await tripOf(world)
    return { params: { id: trip.id }, input: inputOf(world, trip) }
  },
})
const onForeignTrip = (inputOf: (world: World) => unknown = () => ({})): Case => ({
  allowed: nobody,
  asks: (world) => ({ params: { id: world.foreign.trip }, input: inputOf(world) }),
})
const anUpdate = createTeller({} as never).write('left')
const plan = {
  title: 'Ours',
  groupIds: [newId()],
  leaderIds: [],
  expected: { left: '2026-12-07T09:00:00.000Z', arrived: null, leaving: null, back: '2026-12-07T15:00:00.000Z' },
}

export const tripRows: Row[] = [
  { target: trips.current, cases: { asked: asking(members) } },
  { target: trips.plans, cases: { asked: asking(managers) } },
  {
    target: trips.plan,
    cases: {
      'for a group': {
        allowed: managers,
        asks: ({ school }) => ({ input: { ...plan, id: newId(), groupIds: [school.groups.elm] } }),
      },
      'for a group of another school': {
        allowed: nobody,
        asks: ({ foreign }) => ({ input: { ...plan, id: newId(), groupIds: [foreign.group] } }),
      },
    },
  },
  {
    target: trips.edit,
    cases: {
      asked: onTrip(managers, (_, trip) => ({ version: 1, ...planOf(trip) })),
      'of another school': onForeignTrip(() => ({ version: 1, ...plan })),
      ...unknown('id', { version: 1, ...plan }),
    },
  },
  {
    target: trips.remove,
    cases: { asked: onTrip(managers), 'of another school': onForeignTrip(), ...unknown('id') },
  },
  {
    target: trips.update,
    cases: {
      'by a leader': { ...onTrip(leaders, updateOf), askedBy: [...leaders, 'family', 'family2', 'stranger', 'removed', 'ended'] },
      'by staff who do not lead it': { ...onTrip(['staff'], updateOf), askedBy: ['staff'], refusal: 'trip.not_leader' },
      'of another school': onForeignTrip(updateOf),
      ...unknown('id', anUpdate),
    },
  },
  {
    target: trips.noteReach,
    cases: {
      'of their trip': {
        allowed: ['family2', ...authors],
        async asks(world) {
          const { id } = await tripOf(world)
          const { updateId } = await createTeller(world.school.as('office')).tell(id, 'left')
          return { params: { id }, input: { updateId, isOpened: true } }
        },
      },
      'of another school': onForeignTrip(() => ({ updateId: newId(), isOpened: true })),
      ...unknown('id', { updateId: newId(), isOpened: true }),
    },
  },
  {
    target: trips.reach,
    cases: { asked: onTrip(leaders), 'of another school': onForeignTrip(), ...unknown('id') },
  },
]
