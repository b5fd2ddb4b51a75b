// A code becomes a session: a slip makes a new member, every other code lets a known one in.
import { Refused } from '../api/problem.ts'
import { LETTER_COUNT, readCode, TRANSFER_DIGITS } from '../domain/invitation.ts'
import type { Id } from '../domain/id.ts'
import { MINUTE } from '../domain/time.ts'
import { hashOf, sessionToken, typedHashOf } from './codes.ts'
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
  const { id } = await openCode(context, guesses, asking)
  const { lostId, ...signedIn } = await context.db.transaction().execute(async (trx) => {
    // As it is now: another, or the same try, may have been faster.
    const invitation = await invitations.find(trx, id)
    if (!invitation || !opens(context, invitation, asking)) throw new Refused('code.refused')
    return comeIn(context, trx, invitation, asking)
  })
  if (lostId !== null) context.live.endSession(lostId)
  return signedIn
}

/** `lostId`: the session of an earlier answer to the same try, which this one ends. */
async function comeIn(
  context: Context,
  trx: Db,
  invitation: InvitationRow,
  asking: Asking,
): Promise<SignedIn & { lostId: Id | null }> {
  const { id, school_id: schoolId, session_id: lostId } = invitation
  if (schoolId === null) throw new Refused('code.refused')
  const isAgain = invitation.used_at !== null
  const memberId = isAgain
    ? await endLost(context, trx, schoolId, lostId)
    : await admit(context, trx, invitation, schoolId, asking.name ?? null)
  const { token, sessionId } = await startSession(context, trx, { schoolId, memberId, deviceName: asking.deviceName })
  await invitations.noteUse(trx, id, sessionId, attemptHash(asking))
  return { schoolId, memberId, token, lostId: isAgain ? lostId : null }
}

/** Uses the code up: a known member, or a new one. What the school wrote on the slip stands: nobody joins under the name of another. */
async function admit(context: Context, trx: Db, invitation: InvitationRow, schoolId: Id, named: string | null): Promise<Id> {
  const name = invitation.name ?? named
  if (invitation.member_id === null && name === null) throw new Refused('name.needed', await describe(trx, invitation, schoolId))
  await invitations.consume(trx, invitation, context.now())
  return invitation.member_id ?? join(context, trx, invitation, schoolId, name ?? '')
}

/** The answer was lost, and the session that nobody could receive ends. One that was ended by anybody else lets nobody back in. */
async function endLost(context: Context, trx: Db, schoolId: Id, lostId: Id | null): Promise<Id> {
  const memberId = lostId && (await sessions.memberOf(trx, lostId))
  const at = context.now()
  if (!memberId || !(await sessions.end(trx, memberId, lostId, at))) throw new Refused('code.refused')
  await events.record(trx, { schoolId, kind: 'session.ended', byId: memberId, subjectId: lostId, at })
  return memberId
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

/** Used, expired, revoked and unknown codes get the same answer. Only an unknown one is a guess: a used slip was in somebody's hand. */
async function openCode(context: Context, guesses: Guesses, asking: Asking): Promise<InvitationRow> {
  const code = readCode(asking.code)
  const { db, lettersKey } = context
  const found =
    code.length <= LETTER_COUNT
      ? await guesses.tryCode(asking.address, () => invitations.findTyped(db, typedHashOf(code, lettersKey)))
      : await invitations.findScanned(db, hashOf(code))
  if (found && opens(context, found, asking)) return found
  // Only digits can have been meant as a transfer code: a mistyped slip takes none of its tries.
  if (!found && code.length === TRANSFER_DIGITS && /^\d+$/.test(code)) await invitations.countMiss(db, context.now())
  throw new Refused('code.refused')
}

/** Whether it lets this try in now: it is unused, or this very try has used it a moment ago. */
function opens({ config, now }: Context, invitation: InvitationRow, asking: Asking): boolean {
  if (invitation.kind === 'setup' || (invitation.is_reusable === 1 && !config.isDemo)) return false
  if (invitations.isOpen(invitation, now())) return true
  const { used_at: usedAt, revoked_at: revokedAt, attempt_hash: attempt } = invitation
  const isSameTry = attempt !== null && attempt === attemptHash(asking)
  return isSameTry && revokedAt === null && usedAt !== null && Date.parse(now()) - Date.parse(usedAt) < REPEATED
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

async function describe(db: Db, invitation: InvitationRow, schoolId: Id) {
  const groupIds: Id[] = JSON.parse(invitation.group_ids)
  const all = await groups.list(db, schoolId)
  const names = all.filter((group) => groupIds.includes(group.id)).map((group) => group.name)
  return { schoolName: (await schools.find(db, schoolId)).name, role: invitation.role, groups: names }
}
