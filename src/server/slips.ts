// Slips: made once, printed once; the server keeps only their hashes.
import type { Slip } from '../domain/invitation.ts'
import type { Id } from '../domain/id.ts'
import type { Role } from '../domain/member.ts'
import { DAY } from '../domain/time.ts'
import { hashOf, slipLetters, slipToken, typedHashOf } from './codes.ts'
import type { Context } from './context.ts'
import * as events from './store/events.ts'
import * as invitations from './store/invitations.ts'
import type { Db } from './store/db.ts'

/** Safety.md section 5: letters hold for 30 days. */
const SLIP_TIME = 30 * DAY

export type NewSlip = {
  schoolId: Id
  role: Role
  groupIds: Id[]
  name: string | null
  /** A slip for someone who is a member already. */
  memberId: Id | null
  byId: Id
}

/** Makes one slip within a transaction. */
export async function makeSlip({ config, lettersKey, now, newId }: Context, trx: Db, made: NewSlip): Promise<Slip> {
  const [token, letters, id] = [slipToken(), slipLetters(), newId()]
  const expiresAt = new Date(Date.parse(now()) + SLIP_TIME).toISOString()
  const { schoolId, role, groupIds, name, memberId, byId } = made
  const hashes = { tokenHash: hashOf(token), lettersHash: typedHashOf(letters, lettersKey) }
  const number = await invitations.nextNumber(trx, schoolId)
  const rest = { isReusable: false, createdBy: byId, expiresAt, number }
  await invitations.add(trx, { id, schoolId, kind: 'slip', role, groupIds, name, memberId, ...hashes, ...rest }, now())
  const detail = { role, groupIds, ...(memberId && { memberId }) }
  await events.record(trx, { schoolId, kind: 'invitation.made', byId, subjectId: id, at: now(), detail })
  return { invitationId: id, number, role, groupIds, name, url: `${config.publicUrl}/join#${token}`, letters, expiresAt }
}
