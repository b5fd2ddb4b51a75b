// Invitations: slips, transfer codes, and the codes of the console. Only hashes are kept.
import type { Id } from '../../domain/id.ts'
import type { Role } from '../../domain/member.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import type { InvitationRow } from './tables.ts'

/** Wrong tries until a transfer code is worthless (safety.md section 5). */
const TRANSFER_TRIES = 5

export type NewInvitation = {
  id: Id
  schoolId: Id | null
  kind: InvitationRow['kind']
  role: Role
  groupIds: readonly Id[]
  name: string | null
  memberId: Id | null
  tokenHash: string
  lettersHash: string | null
  /** For paper only. */
  number?: number
  isReusable: boolean
  createdBy: Id | null
  expiresAt: At
}

export async function add(trx: Db, made: NewInvitation, at: At): Promise<void> {
  await trx
    .insertInto('invitation')
    .values({
      id: made.id,
      school_id: made.schoolId,
      kind: made.kind,
      role: made.role,
      group_ids: JSON.stringify(made.groupIds),
      name: made.name,
      member_id: made.memberId,
      token_hash: made.tokenHash,
      letters_hash: made.lettersHash,
      number: made.number ?? null,
      tries: 0,
      is_reusable: made.isReusable ? 1 : 0,
      created_by: made.createdBy,
      created_at: at,
      expires_at: made.expiresAt,
      used_at: null,
      revoked_at: null,
      session_id: null,
      attempt_hash: null,
    })
    .execute()
}

/** The number of the school's next slip, from 1. */
export async function nextNumber(trx: Db, schoolId: Id): Promise<number> {
  const made = trx.selectFrom('invitation').where('school_id', '=', schoolId)
  const { number } = await made.select((of) => of.fn.max('number').as('number')).executeTakeFirstOrThrow()
  return (number ?? 0) + 1
}

/** The invitation with this QR code or link, whatever became of it, or null. */
export async function findScanned(db: Db, tokenHash: string): Promise<InvitationRow | null> {
  const found = await db.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  return found ?? null
}

/** The invitation with these letters or digits, whatever became of it, or null. */
export async function findTyped(db: Db, lettersHash: string): Promise<InvitationRow | null> {
  const found = await db.selectFrom('invitation').selectAll().where('letters_hash', '=', lettersHash).executeTakeFirst()
  return found ?? null
}

export async function find(db: Db, id: Id): Promise<InvitationRow | null> {
  const found = await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()
  return found ?? null
}

/** Whether whoever has its code may come in with it now: used, expired and revoked are the same. */
export function isOpen(invitation: InvitationRow, now: At): boolean {
  if (invitation.revoked_at !== null || invitation.expires_at <= now) return false
  return invitation.used_at === null || invitation.is_reusable === 1
}

/** Uses up one that is open within this transaction; the demo's stay open. */
export async function consume(trx: Db, invitation: InvitationRow, now: At): Promise<void> {
  if (invitation.is_reusable === 1) return
  await trx.updateTable('invitation').set({ used_at: now }).where('id', '=', invitation.id).execute()
}

/** Remembers which session its use began, and the hash of the try that it was. */
export async function noteUse(trx: Db, id: Id, sessionId: Id, attemptHash: string | null): Promise<void> {
  await trx.updateTable('invitation').set({ session_id: sessionId, attempt_hash: attemptHash }).where('id', '=', id).execute()
}

/** A wrong code counts against every transfer code that waits; the fifth wrong try makes it worthless. */
export async function countMiss(db: Db, now: At): Promise<void> {
  await db
    .updateTable('invitation')
    .set((set) => ({
      tries: set('tries', '+', 1),
      revoked_at: set
        .case()
        .when('tries', '>=', TRANSFER_TRIES - 1)
        .then(now)
        .end(),
    }))
    .where('kind', '=', 'transfer')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}

/** Unused slips, the newest first. */
export async function listUnused(db: Db, schoolId: Id, now: At): Promise<InvitationRow[]> {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('kind', '=', 'slip')
    .where('is_reusable', '=', 0)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('number', 'desc')
    .execute()
}

export async function revoke(trx: Db, id: Id, at: At): Promise<void> {
  await trx.updateTable('invitation').set({ revoked_at: at }).where('id', '=', id).execute()
}

/** Forgets the member's earlier codes of this kind, used ones included: six digits come round again. */
export async function forget(trx: Db, kind: InvitationRow['kind'], memberId: Id | null): Promise<void> {
  await trx
    .deleteFrom('invitation')
    .where('kind', '=', kind)
    .where('member_id', memberId === null ? 'is' : '=', memberId)
    .where('is_reusable', '=', 0)
    .execute()
}

/** Forgets transfer codes that no longer open anything, so that their digits are free again; a used one until its ten minutes are over. */
export async function forgetOldTransfers(trx: Db, now: At): Promise<void> {
  await trx
    .deleteFrom('invitation')
    .where('kind', '=', 'transfer')
    .where((where) => where.or([where('expires_at', '<=', now), where('revoked_at', 'is not', null)]))
    .execute()
}
