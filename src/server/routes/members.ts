// People: the head edits, re-invites and removes anyone, the office families.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import type { Member } from '../../domain/member.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { requireStill } from '../rights-now.ts'
import { makeSlip } from '../slips.ts'
import type { Db } from '../store/db.ts'
import * as events from '../store/events.ts'
import * as feedPosts from '../store/feed-posts.ts'
import * as groups from '../store/groups.ts'
import * as invitations from '../store/invitations.ts'
import * as mailAddresses from '../store/mail-addresses.ts'
import * as members from '../store/members.ts'
import { nextPosition } from '../store/positions.ts'
import type { Caller } from '../store/sessions.ts'
import * as sessions from '../store/sessions.ts'

export function mountMembers(app: Hono, context: Context): void {
  const { people } = contract
  const { db, now } = context

  /** The member whom the caller may still change, as they are within this transaction; anyone else is not found. */
  const findTheirs = async (trx: Db, caller: Caller, id: string | undefined): Promise<Member> => {
    const { schoolId, member: by } = caller
    await requireStill(trx, caller, 'manage', now())
    const found = await members.find(trx, schoolId, id ?? '')
    if (!found || (by.role !== 'head' && found.role !== 'family')) throw new Refused('not_found')
    return found
  }

  mount(app, context, people.members, async ({ caller }) => ({ members: await members.list(db, caller.schoolId) }))

  mount(app, context, people.editMember, async ({ caller, params, input: { version, ...input } }) => {
    const { schoolId, member: by } = caller
    const { after, position } = await db.transaction().execute(async (trx) => {
      const before = await findTheirs(trx, caller, params['id'])
      const isGivenRights = input.canManage !== before.canManage || input.publishUntil !== before.publishUntil
      if (isGivenRights && by.role !== 'head') throw new Refused('not_found')
      if (isGivenRights && before.role !== 'staff')
        throw new Refused('request.invalid', [{ path: 'canManage', message: 'Only staff.' }])
      if (!(await groups.areAll(trx, schoolId, input.groupIds))) throw new Refused('not_found')
      if (!(await members.claim(trx, before.id, version))) throw new Refused('member.state')
      const edited: Member = { ...before, ...input, groupIds: [...new Set(input.groupIds)] }
      await members.edit(trx, edited)
      const { canManage, publishUntil, groupIds } = edited
      const detail = { canManage, publishUntil, groupIds }
      await events.record(trx, { schoolId, kind: 'member.edited', byId: by.id, subjectId: edited.id, at: now(), detail })
      const renamed = before.name === edited.name ? null : await feedPosts.renameAuthor(trx, schoolId, edited)
      if (isSameSet(before.groupIds, groupIds)) return { after: edited, position: renamed }
      const moved = await nextPosition(trx, schoolId)
      await members.regroup(trx, edited.id, groupIds, moved)
      return { after: edited, position: moved }
    })
    if (position !== null) context.live.changed(position)
    return { ...after, version: version + 1 }
  })

  // The phone may be lost: whoever holds it reads no further, nor at an address that was given there. Only from the device that asks nobody is signed out.
  mount(app, context, people.reinvite, async ({ caller, params }) => {
    const { schoolId, member: by } = caller
    const { slip, endedIds } = await db.transaction().execute(async (trx) => {
      const { id, role, groupIds, name } = await findTheirs(trx, caller, params['id'])
      // And a code that was drawn on it a moment ago opens nothing.
      for (const kind of ['slip', 'transfer'] as const) await invitations.forget(trx, kind, id)
      await mailAddresses.remove(trx, id)
      const ended = await sessions.endOthers(trx, id, caller.sessionId, now())
      for (const subjectId of ended)
        await events.record(trx, { schoolId, kind: 'session.ended', byId: by.id, subjectId, at: now() })
      return {
        slip: await makeSlip(context, trx, { schoolId, role, groupIds, name, memberId: id, byId: by.id }),
        endedIds: ended,
      }
    })
    endedIds.forEach((id) => context.live.endSession(id))
    return slip
  })

  mount(app, context, people.removeMember, async ({ caller, params }) => {
    const { schoolId, member: by } = caller
    const leavingId = await db.transaction().execute(async (trx) => {
      const leaving = await findTheirs(trx, caller, params['id'])
      if (leaving.role === 'head' && (await members.countHeads(trx, schoolId)) < 2) throw new Refused('member.last_head')
      await members.remove(trx, leaving.id, now())
      await events.record(trx, { schoolId, kind: 'member.removed', byId: by.id, subjectId: leaving.id, at: now() })
      return leaving.id
    })
    context.live.endMember(leavingId)
    return {}
  })
}

function isSameSet(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
