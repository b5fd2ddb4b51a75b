// A code becomes a session: a slip makes a new member, every other code lets a known one in.
import { Refused } from '../api/problem.ts'
import { LETTER_COUNT, readCode, TRANSFER_DIGITS } from '../domain/invitation.ts'
import type { Id } from '../domain/id.ts'
import { MINUTE } from '../domain/time.ts'
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
/** `attempt`: the secret of one try to come in. `address`: where it comes from. */
type Asking = { code: string; name?: string | undefined; deviceName: string; attempt?: string | undefined; address: string }

/** How long the same try of the same device gets its answer again: the first may have been lost on the way. */
const REPEATED = 10 * MINUTE

/** Exchanges a code for a session. Refuses with `code.refused`, `rate.limited`, or `name.needed`, which uses nothing up. */
export async function signIn(context: Context, guesses: Guesses, asking: Asking): Promise<SignedIn> {
  const invitation = await openCode(context, guesses, asking)
  const schoolId = invitation.school_id
  if (schoolId === null) throw new Refused('code.refused')
  if (invitation.used_at !== null && invitation.is_reusable === 0) return signInAgain(context, invitation, schoolId, asking)
  // What the school wrote on the slip stands: nobody joins under the name of another.
  const name = invitation.name ?? asking.name ?? null
  if (invitation.member_id === null && name === null)
    throw new Refused('name.needed', await describe(context, invitation, schoolId))
  return context.db.transaction().execute(async (trx) => {
    if (!(await invitations.consume(trx, invitation, context.now()))) throw new Refused('code.refused')
    const memberId = invitation.member_id ?? (await join(context, trx, invitation, schoolId, name ?? ''))
    const { token, sessionId } = await startSession(context, trx, { schoolId, memberId, deviceName: asking.deviceName })
    await invitations.noteUse(trx, invitation.id, sessionId, attemptHash(asking))
    return { schoolId, memberId, token }
  })
}

/** The answer was lost: the same member gets a fresh session, and the one that nobody could receive ends. */
async function signInAgain(context: Context, invitation: InvitationRow, schoolId: Id, asking: Asking): Promise<SignedIn> {
  const firstId = invitation.session_id ?? ''
  const again = await context.db.transaction().execute(async (trx) => {
    const memberId = await sessions.memberOf(trx, firstId)
    if (!memberId || !(await members.find(trx, schoolId, memberId))) throw new Refused('code.refused')
    const at = context.now()
    if (await sessions.end(trx, memberId, firstId, at))
      await events.record(trx, { schoolId, kind: 'session.ended', byId: memberId, subjectId: firstId, at })
    const { token, sessionId } = await startSession(context, trx, { schoolId, memberId, deviceName: asking.deviceName })
    await invitations.noteUse(trx, invitation.id, sessionId, attemptHash(asking))
    return { schoolId, memberId, token }
  })
  context.live.endSession(firstId)
  return again
}

/** Starts a session within a transaction; answers its id and the token, which is kept nowhere. */
export async function startSession(
  { newId, now }: Context,
  trx: Db,
  starting: { schoolId: Id; memberId: Id; deviceName: string },
): Promise<{ token: string; sessionId: Id }> {
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
  return { token, sessionId: session.id }
}

/** Used, expired, revoked and unknown codes take the same steps to the same answer. */
async function openCode(context: Context, guesses: Guesses, asking: Asking): Promise<InvitationRow> {
  const { db, now } = context
  const code = readCode(asking.code)
  const find = () => findCode(context, code, attemptHash(asking))
  const found = code.length <= LETTER_COUNT ? await guesses.tryCode(asking.address, find) : await find()
  if (found) return found
  // Only digits can have been meant as a transfer code: a mistyped slip takes none of its tries.
  if (code.length === TRANSFER_DIGITS && /^\d+$/.test(code)) await invitations.countMiss(db, now())
  throw new Refused('code.refused')
}

async function findCode({ db, now, config }: Context, code: string, attempt: string | null): Promise<InvitationRow | null> {
  const found = await invitations.findByCode(db, hashOf(code), now())
  if (found) return found.kind === 'setup' || (found.is_reusable === 1 && !config.isDemo) ? null : found
  if (attempt === null) return null
  return invitations.findUsed(db, hashOf(code), attempt, new Date(Date.parse(now()) - REPEATED).toISOString())
}

function attemptHash({ attempt }: Asking): string | null {
  return attempt === undefined ? null : hashOf(attempt)
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
