// Trips: the office plans them, everyone concerned reads them.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import { canonical } from '../../domain/post.ts'
import { newsOf, type Trip, type TripPlan } from '../../domain/trip.ts'
import { goneAt } from '../../domain/trip-times.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { requireStill } from '../rights-now.ts'
import type { Db } from '../store/db.ts'
import * as events from '../store/events.ts'
import * as groups from '../store/groups.ts'
import * as members from '../store/members.ts'
import { nextPosition } from '../store/positions.ts'
import type { Caller } from '../store/sessions.ts'
import * as trips from '../store/trips.ts'
import * as updates from '../store/trip-updates.ts'
import { cardsFor } from '../trips/cards.ts'
import { idIn } from './id-in.ts'

export function mountTrips(app: Hono, context: Context): void {
  const { db, now } = context

  mount(app, context, contract.trips.current, async ({ caller }) => {
    const at = now()
    return { trips: await cardsFor(db, caller, at), now: at }
  })

  mount(app, context, contract.trips.plans, async ({ caller: { schoolId } }) => ({
    trips: await trips.listCurrent(db, schoolId, now()),
    staff: (await members.list(db, schoolId)).filter(isStaff).map(({ id, name }) => ({ id, name })),
  }))

  mount(app, context, contract.trips.plan, async ({ caller, input }) => {
    const trip: Trip = { ...input, version: 1 }
    await act(caller, 'trip.planned', trip, async (trx, at) => {
      const known = await trips.find(trx, caller.schoolId, trip.id)
      if (known && canonical(known) === canonical(trip)) return false
      if (known || (await trips.isKnown(trx, caller.schoolId, trip.id))) throw new Refused('trip.state')
      await checkPeople(trx, caller, trip)
      await trips.add(trx, caller.schoolId, trip, { byId: caller.member.id, at, endsAt: endOf(trip) })
      return true
    })
    return trip
  })

  mount(app, context, contract.trips.edit, async ({ caller, params, input: { version, ...plan } }) => {
    const trip: Trip = { ...plan, id: idIn(params), version: version + 1 }
    await act(caller, 'trip.edited', trip, async (trx) => {
      const known = await trips.find(trx, caller.schoolId, trip.id)
      if (!known) throw new Refused('not_found')
      await checkPeople(trx, caller, trip)
      if (!(await trips.edit(trx, trip.id, version, plan))) throw new Refused('trip.state')
      const told = (await updates.listOf(trx, [trip.id])).get(trip.id) ?? []
      await trips.setEnd(trx, trip.id, endOf(trip, told))
      return true
    })
    return trip
  })

  mount(app, context, contract.trips.remove, async ({ caller, params }) => {
    const id = idIn(params)
    await act(caller, 'trip.removed', { id }, async (trx, at) => {
      if (await trips.find(trx, caller.schoolId, id)) await trips.remove(trx, id, at)
      else if (await trips.isKnown(trx, caller.schoolId, id)) return false
      else throw new Refused('not_found')
      return true
    })
    return {}
  })

  /** One transaction round one act of the office; `work` says whether anything changed. */
  async function act(
    caller: Caller,
    kind: events.EventKind,
    { id }: { id: string },
    work: (trx: Db, at: string) => Promise<boolean>,
  ): Promise<void> {
    const { schoolId, member } = caller
    const position = await db.transaction().execute(async (trx) => {
      const at = now()
      await requireStill(trx, caller, 'manage', at)
      if (!(await work(trx, at))) return null
      await events.record(trx, { schoolId, kind, byId: member.id, subjectId: id, at })
      return nextPosition(trx, schoolId)
    })
    if (position !== null) context.live.changed(position)
  }
}

const isStaff = ({ role }: { role: string }) => role !== 'family'

/** Throws not_found for a group or a leader that the school does not have. */
async function checkPeople(trx: Db, { schoolId }: Caller, { groupIds, leaderIds }: TripPlan): Promise<void> {
  if (!(await groups.areAll(trx, schoolId, groupIds))) throw new Refused('not_found')
  for (const id of leaderIds) {
    const leader = await members.find(trx, schoolId, id)
    if (!leader || !isStaff(leader)) throw new Refused('not_found')
  }
}

function endOf({ expected }: TripPlan, told: Parameters<typeof newsOf>[1] = []): string {
  return new Date(goneAt(newsOf(expected, told))).toISOString()
}
