// E-mail addresses of members: one each that is used, for its owner has said yes, and perhaps the next.
import type { EmailAddress } from '../../domain/email-address.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import type { AddressState } from './tables-letters.ts'

/** `confirmUntil`: how long the link in its letter works. */
export type MailAddress = {
  id: Id
  memberId: Id
  address: EmailAddress
  state: AddressState
  confirmUntil: At
}

/** Takes the place of what the member had asked for; what is confirmed stays until this one is. */
export async function put(
  trx: Db,
  { id, memberId, address, confirmHash, confirmUntil, at }: Omit<MailAddress, 'state'> & { confirmHash: string; at: At },
): Promise<void> {
  await removeAsked(trx, memberId)
  const row = { id, member_id: memberId, address, state: 'waiting' as const, created_at: at }
  await trx
    .insertInto('mail_address')
    .values({ ...row, confirm_hash: confirmHash, confirm_until: confirmUntil })
    .execute()
}

export async function remove(trx: Db, memberId: Id): Promise<void> {
  await trx.deleteFrom('mail_address').where('member_id', '=', memberId).execute()
}

/** What waits or was refused; what is confirmed stays. */
export async function removeAsked(trx: Db, memberId: Id): Promise<void> {
  await trx.deleteFrom('mail_address').where('member_id', '=', memberId).where('state', '!=', 'confirmed').execute()
}

/** What the member had besides this one. */
export async function removeOthers(trx: Db, { id, memberId }: MailAddress): Promise<void> {
  await trx.deleteFrom('mail_address').where('member_id', '=', memberId).where('id', '!=', id).execute()
}

/** Of a member who was not removed: the one that is written to, and the newest that waits or was refused; null where there is none. */
export async function ofMember(db: Db, memberId: Id): Promise<{ used: MailAddress | null; asked: MailAddress | null }> {
  const rows = await present(db).where('mail_address.member_id', '=', memberId).orderBy('mail_address.created_at').execute()
  const used = rows.find(({ state }) => state === 'confirmed')
  const asked = rows.findLast(({ state }) => state !== 'confirmed')
  return { used: one(used), asked: one(asked) }
}

export async function find(db: Db, id: Id): Promise<MailAddress | null> {
  return one(await present(db).where('mail_address.id', '=', id).executeTakeFirst())
}

/** The one whose letter carried this, as long as that counts: until it is too old, and afterwards for what it has confirmed. */
export async function findByLink(db: Db, confirmHash: string, now: At): Promise<MailAddress | null> {
  const found = one(await present(db).where('confirm_hash', '=', confirmHash).executeTakeFirst())
  if (found === null || found.state === 'refused') return null
  return found.state === 'confirmed' || found.confirmUntil > now ? found : null
}

/** Moves on what still is in `from`. */
export async function move(db: Db, id: Id, from: readonly AddressState[], to: AddressState): Promise<void> {
  await db.updateTable('mail_address').set({ state: to }).where('id', '=', id).where('state', 'in', from).execute()
}

/** Every address in the school that may be written to. */
export async function confirmedOf(db: Db, schoolId: Id): Promise<MailAddress[]> {
  return (await present(db).where('state', '=', 'confirmed').where('school_id', '=', schoolId).execute()).map(asAddress)
}

function present(db: Db) {
  return db
    .selectFrom('mail_address')
    .innerJoin('member', 'member.id', 'mail_address.member_id')
    .where('member.removed_at', 'is', null)
    .select(['mail_address.id', 'mail_address.member_id', 'address', 'state', 'confirm_until'])
}

type Row = { id: Id; member_id: Id; address: string; state: AddressState; confirm_until: At }

const one = (row: Row | undefined) => (row ? asAddress(row) : null)

function asAddress({ id, member_id: memberId, address, state, confirm_until: confirmUntil }: Row): MailAddress {
  return { id, memberId, address, state, confirmUntil }
}
