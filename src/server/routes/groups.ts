// Groups are added and renamed by the head and the office.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import * as events from '../store/events.ts'
import * as groups from '../store/groups.ts'

export function mountGroups(app: Hono, context: Context): void {
  const { people } = contract
  const { db, now, newId } = context

  mount(app, context, people.addGroup, async ({ caller: { schoolId, member }, input: { name } }) => {
    const group = { id: newId(), name }
    await db.transaction().execute(async (trx) => {
      await groups.add(trx, schoolId, group, now())
      await events.record(trx, { schoolId, kind: 'group.added', byId: member.id, subjectId: group.id, at: now() })
    })
    return group
  })

  mount(app, context, people.renameGroup, async ({ caller: { schoolId, member }, params, input: { name } }) => {
    const group = { id: params['id'] ?? '', name }
    await db.transaction().execute(async (trx) => {
      if (!(await groups.rename(trx, schoolId, group))) throw new Refused('not_found')
      await events.record(trx, { schoolId, kind: 'group.renamed', byId: member.id, subjectId: group.id, at: now() })
    })
    return group
  })
}
