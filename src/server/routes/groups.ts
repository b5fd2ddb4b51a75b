// Groups are added, renamed and, while nothing belongs to them, removed by the head and the office.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { requireStill } from '../rights-now.ts'
import * as events from '../store/events.ts'
import * as feedPosts from '../store/feed-posts.ts'
import * as groups from '../store/groups.ts'
import * as invitations from '../store/invitations.ts'

export function mountGroups(app: Hono, context: Context): void {
  const { people } = contract
  const { db, now, newId } = context

  mount(app, context, people.addGroup, async ({ caller, input: { name } }) => {
    const { schoolId, member } = caller
    const group = { id: newId(), name }
    await db.transaction().execute(async (trx) => {
      await requireStill(trx, caller, 'manage', now())
      if (await groups.isNameTaken(trx, schoolId, group)) throw new Refused('group.exists')
      await groups.add(trx, schoolId, group, now())
      await events.record(trx, { schoolId, kind: 'group.added', byId: member.id, subjectId: group.id, at: now() })
    })
    return group
  })

  mount(app, context, people.renameGroup, async ({ caller, params, input: { name } }) => {
    const { schoolId, member } = caller
    const group = { id: params['id'] ?? '', name }
    const position = await db.transaction().execute(async (trx) => {
      await requireStill(trx, caller, 'manage', now())
      if (await groups.isNameTaken(trx, schoolId, group)) throw new Refused('group.exists')
      if (!(await groups.rename(trx, schoolId, group))) throw new Refused('not_found')
      await events.record(trx, { schoolId, kind: 'group.renamed', byId: member.id, subjectId: group.id, at: now() })
      return feedPosts.renameGroup(trx, schoolId, group.id)
    })
    if (position !== null) context.live.changed(position)
    return group
  })

  mount(app, context, people.removeGroup, async ({ caller, params }) => {
    const { schoolId, member } = caller
    const id = params['id'] ?? ''
    await db.transaction().execute(async (trx) => {
      await requireStill(trx, caller, 'manage', now())
      if (!(await groups.areAll(trx, schoolId, [id]))) throw new Refused('not_found')
      const slips = await invitations.listUnused(trx, schoolId, now())
      const isOnSlip = slips.some((slip) => JSON.parse(slip.group_ids).includes(id))
      if (isOnSlip || (await groups.isInUse(trx, id, now()))) throw new Refused('group.in_use')
      await groups.remove(trx, id)
      await events.record(trx, { schoolId, kind: 'group.removed', byId: member.id, subjectId: id, at: now() })
    })
    return {}
  })
}
