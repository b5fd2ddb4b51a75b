// Invitation slips: the head invites anyone, the office families.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Slip } from '../../domain/invitation.ts'
import type { Role } from '../../domain/member.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { requireStill } from '../rights-now.ts'
import { makeSlip } from '../slips.ts'
import * as events from '../store/events.ts'
import * as groups from '../store/groups.ts'
import * as invitations from '../store/invitations.ts'
import type { Caller } from '../store/sessions.ts'

export function mountInvitations(app: Hono, context: Context): void {
  const { people } = contract
  const { db, now } = context

  mount(app, context, people.invitations, async ({ caller }) => {
    const unused = await invitations.listUnused(db, caller.schoolId, now())
    return {
      invitations: unused
        .filter((row) => mayInvite(caller, row.role))
        .map((row) => ({
          id: row.id,
          number: row.number ?? 0,
          role: row.role,
          groupIds: JSON.parse(row.group_ids),
          name: row.name,
          createdAt: row.created_at,
          expiresAt: row.expires_at,
        })),
    }
  })

  mount(app, context, people.invite, async ({ caller, input: { role, groupIds, names, count } }) => {
    const { schoolId, member } = caller
    if (!mayInvite(caller, role) || !(await groups.areAll(db, schoolId, groupIds))) throw new Refused('not_found')
    if (role === 'staff' && names.length === 0)
      throw new Refused('request.invalid', [{ path: 'names', message: 'A name for each slip.' }])
    const slipNames: (string | null)[] = role === 'staff' ? names : Array.from({ length: count }, () => null)
    const slips = await db.transaction().execute(async (trx) => {
      await requireStill(trx, caller, 'manage', now())
      const made: Slip[] = []
      for (const name of slipNames)
        made.push(await makeSlip(context, trx, { schoolId, role, groupIds, name, memberId: null, byId: member.id }))
      return made
    })
    return { slips }
  })

  mount(app, context, people.revokeInvitation, async ({ caller, params }) => {
    const { schoolId, member } = caller
    await db.transaction().execute(async (trx) => {
      await requireStill(trx, caller, 'manage', now())
      const unused = await invitations.listUnused(trx, schoolId, now())
      const found = unused.find((row) => row.id === params['id'])
      if (!found || !mayInvite(caller, found.role)) throw new Refused('not_found')
      await invitations.revoke(trx, found.id, now())
      await events.record(trx, { schoolId, kind: 'invitation.revoked', byId: member.id, subjectId: found.id, at: now() })
    })
    return {}
  })
}

function mayInvite(caller: Caller, role: Role): boolean {
  return caller.member.role === 'head' || role === 'family'
}
