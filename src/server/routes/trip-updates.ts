// How a trip goes, and whom it was told.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import * as trips from '../store/trips.ts'
import * as reach from '../store/trip-reach.ts'
import * as updates from '../store/trip-updates.ts'
import { mayRead } from '../trips/cards.ts'
import { reachOf } from '../trips/reach.ts'
import { tell } from '../trips/tell.ts'
import { idIn } from './id-in.ts'

export function mountTripUpdates(app: Hono, context: Context): void {
  const { db, now } = context

  mount(app, context, contract.trips.update, async ({ caller, params, input }) => {
    const receipt = await tell(context, caller, idIn(params), input)
    context.step('S9')
    return receipt
  })

  mount(app, context, contract.trips.noteReach, async ({ caller, params, input: { updateId, isOpened } }) => {
    const trip = await trips.find(db, caller.schoolId, idIn(params))
    if (!trip || !mayRead(caller.member, trip)) throw new Refused('not_found')
    if ((await updates.find(db, updateId))?.tripId !== trip.id) throw new Refused('not_found')
    // Only families are counted: staff know.
    if (caller.member.role === 'family') await reach.note(db, { updateId, memberId: caller.member.id, at: now(), isOpened })
    return {}
  })

  mount(app, context, contract.trips.reach, async ({ caller, params }) => reachOf(db, caller, idIn(params), now()))
}
