// A code becomes a session: a slip makes a new member, every other code lets a known one in.
import { Refused } from '../api/problem.ts'
import { LETTER_COUNT, readCode } from '../domain/invitation.ts'
import type { Id } from '../domain/id.ts'
import { hashOf, sessionToken } from './codes.ts'
import type { Context } from './context.ts'
import type { Guesses } from './guesses.ts'
import * as events from './store/events.ts'
import * as groups from './store/groups.ts'
import * as invitations from './store/invitations.ts'
import * as members from './store/members.ts'
import * as schools from './store/schools.ts'
import * as sessions from './store/sessions.ts'
import type { Db } from './store/db.ts'
import type { InvitationRow } from './store/tables.ts'

export type SignedIn = { schoolId: Id; memberId: Id; token: string }
type Asking = { code: string; name?: string | undefined; deviceName: string }

/** Exchanges a code for a session. Refuses with `code.refused`, `rate.limited`, or `name.needed`, which uses nothing up. */
export async function signIn(context: Context, guesses: Guesses, asking: Asking): Promise<SignedIn> {
  const invitation = await openCode(context, guesses, readCode(asking.code))
  const schoolId = invitation.school_id
  if (schoolId === null) throw new Refused('code.refused')
  const name = asking.name ?? invitation.name
  if (invitation.member_id === null && name === null)
    throw new Refused('name.needed', await describe(context, invitation, schoolId))
  return context.db.transaction().execute(async (trx) => {
    if (!(await invitations.consume(trx, invitation, context.now()))) throw new Refused('code.refused')
    const memberId = invitation.member_id ?? (await join(context, trx, invitation, schoolId, name ?? ''))
    const token = await startSession(context, trx, { schoolId, memberId, deviceName: asking.deviceName })
    return { schoolId, memberId, token }
  })
}

/** Starts a session within a transaction; answers the token, which is kept nowhere. */
export async function startSession(
  { newId, now }: Context,
  trx: Db,
  starting: { schoolId: Id; memberId: Id; deviceName: string },
): Promise<string> {
  const token = sessionToken()
  const session = {
    id: newId(),
    memberId: starting.memberId,
    tokenHash: hashOf(token),
    deviceName: starting.deviceName,
    at: now(),
  }
  await sessions.start(trx, session)
  await events.record(trx, {
    schoolId: starting.schoolId,
    kind: 'session.started',
    byId: starting.memberId,
    subjectId: session.id,
    at: session.at,
  })
  return token
}

/** Used, expired, revoked and unknown codes take the same steps to the same answer. */
async function openCode({ db, now }: Context, guesses: Guesses, code: string): Promise<InvitationRow> {
  const isTyped = code.length <= LETTER_COUNT
  if (isTyped && !guesses.take()) throw new Refused('rate.limited')
  const found = await invitations.findByCode(db, hashOf(code), now())
  if (!found || found.kind === 'setup') {
    if (isTyped) await invitations.countMiss(db, now())
    throw new Refused('code.refused')
  }
  if (isTyped) guesses.giveBack()
  return found
}

async function join({ newId, now }: Context, trx: Db, invitation: InvitationRow, schoolId: Id, name: string): Promise<Id> {
  const groupIds: Id[] = JSON.parse(invitation.group_ids)
  const member = { id: newId(), name, role: invitation.role, groupIds, canManage: false, publishUntil: null }
  await members.add(trx, schoolId, member, now())
  await events.record(trx, {
    schoolId,
    kind: 'member.joined',
    byId: member.id,
    subjectId: member.id,
    at: now(),
    detail: { invitationId: invitation.id, role: member.role, groupIds },
  })
  return member.id
}

async function describe({ db }: Context, invitation: InvitationRow, schoolId: Id) {
  const groupIds: Id[] = JSON.parse(invitation.group_ids)
  const all = await groups.list(db, schoolId)
  const names = all.filter((group) => groupIds.includes(group.id)).map((group) => group.name)
  return { schoolName: (await schools.find(db, schoolId)).name, role: invitation.role, groups: names }
}
