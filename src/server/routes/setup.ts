// First run: the one-time code of the console makes the school, its head and its first groups.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import { readCode } from '../../domain/invitation.ts'
import { LEASE_DAYS } from '../../domain/limits.ts'
import { keepCookie } from '../caller.ts'
import { hashOf } from '../codes.ts'
import type { Context } from '../context.ts'
import { mountOpen } from '../http.ts'
import { newLeaseKey } from '../lease.ts'
import { describeMe } from '../me.ts'
import { startSession } from '../sign-in.ts'
import * as events from '../store/events.ts'
import * as groups from '../store/groups.ts'
import * as invitations from '../store/invitations.ts'
import * as members from '../store/members.ts'
import * as schools from '../store/schools.ts'

export function mountSetup(app: Hono, context: Context): void {
  mountOpen(app, context, contract.join.setupNeeded, async ({ context: { db } }) => ({
    isNeeded: (await schools.findOnly(db)) === null,
  }))

  mountOpen(app, context, contract.join.setup, async ({ input, http }) => {
    const { db, now, newId } = context
    const [schoolId, memberId] = [newId(), newId()]
    const head = { id: memberId, name: input.headName, role: 'head', groupIds: [], canManage: true, publishUntil: null } as const
    const { token } = await db.transaction().execute(async (trx) => {
      if (await schools.findOnly(trx)) throw new Refused('setup.done')
      const invitation = await invitations.findScanned(trx, hashOf(readCode(input.code)))
      if (invitation?.kind !== 'setup' || !invitations.isOpen(invitation, now())) throw new Refused('code.refused')
      await invitations.consume(trx, invitation, now())
      const { schoolName: name, policy } = input
      await schools.add(trx, { id: schoolId, name, policy, leaseDays: LEASE_DAYS.standard, leaseKey: newLeaseKey() }, now())
      for (const groupName of input.groups) {
        const group = { id: newId(), name: groupName }
        if (await groups.isNameTaken(trx, schoolId, group)) throw new Refused('group.exists')
        await groups.add(trx, schoolId, group, now())
      }
      await members.add(trx, schoolId, { ...head, groupIds: [] }, now())
      await events.record(trx, { schoolId, kind: 'school.set_up', byId: memberId, at: now() })
      return startSession(context, trx, { schoolId, memberId, deviceName: input.deviceName ?? 'First device' })
    })
    keepCookie(http, token)
    return describeMe(context, schoolId, memberId)
  })
}
