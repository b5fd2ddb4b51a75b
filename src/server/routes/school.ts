// The school's name, publishing policy and offline lease, changed by the head.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { describeSchool } from '../me.ts'
import { requireStill } from '../rights-now.ts'
import * as events from '../store/events.ts'
import * as schools from '../store/schools.ts'

export function mountSchool(app: Hono, context: Context): void {
  mount(app, context, contract.people.editSchool, async ({ caller, input }) => {
    const { schoolId, member } = caller
    const { db, now } = context
    const detail = { policy: input.policy, leaseDays: input.leaseDays, ...(input.language && { language: input.language }) }
    await db.transaction().execute(async (trx) => {
      await requireStill(trx, caller, 'lead', now())
      await schools.edit(trx, schoolId, input)
      await events.record(trx, { schoolId, kind: 'school.edited', byId: member.id, at: now(), detail })
    })
    return describeSchool(db, schoolId)
  })
}
