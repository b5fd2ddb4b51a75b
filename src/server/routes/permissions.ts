// Permission lists: read by staff, written by the head and the office.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { PermissionList } from '../../domain/permission.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { type Revision, revise } from '../list-revision.ts'
import { requireStill } from '../rights-now.ts'
import * as events from '../store/events.ts'
import * as pupils from '../store/pupils.ts'
import type { Caller } from '../store/sessions.ts'

export function mountPermissions(app: Hono, context: Context): void {
  const { permissions } = contract
  const { db, now, newId } = context

  const find = async (schoolId: string, groupId: string | undefined): Promise<PermissionList> => {
    const [list] = await pupils.lists(db, schoolId, groupId ?? '')
    if (!list) throw new Refused('not_found')
    return list
  }

  mount(app, context, permissions.lists, async ({ caller }) => ({ lists: await pupils.lists(db, caller.schoolId) }))

  mount(app, context, permissions.replace, async ({ caller, params, input }) => {
    const list = await find(caller.schoolId, params['groupId'])
    if (list.version !== input.version) throw new Refused('post.state')
    const revision = revise(list.pupils, input.pupils, newId)
    if (!revision) throw new Refused('request.invalid')
    await keep(list, revision, caller)
    return find(caller.schoolId, list.groupId)
  })

  mount(app, context, permissions.history, async ({ caller, params }) => {
    const list = await find(caller.schoolId, params['groupId'])
    return { changes: await pupils.history(db, list.groupId) }
  })

  const keep = (list: PermissionList, revision: Revision, caller: Caller) =>
    db.transaction().execute(async (trx) => {
      const { groupId, version } = list
      const at = now()
      const { schoolId, member } = caller
      await requireStill(trx, caller, 'manage', at)
      if (!(await pupils.claim(trx, groupId, version))) throw new Refused('post.state')
      for (const pupil of revision.kept) await pupils.keep(trx, groupId, pupil)
      for (const id of revision.goneIds) await pupils.remove(trx, id, at)
      for (const change of revision.changes) await pupils.note(trx, { ...change, id: newId(), groupId, byId: member.id, at })
      const detail = { version: version + 1, changes: revision.changes.length }
      await events.record(trx, { schoolId, kind: 'permissions.replaced', byId: member.id, subjectId: groupId, at, detail })
    })
}
