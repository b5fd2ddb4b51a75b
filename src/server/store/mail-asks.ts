// How often letters were asked for: so often a day and no oftener, by one member and to one address.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'

export type Ask = { memberId: Id; addressHash: string; at: At }

/** Letters a day: who mistypes twice and asks again has enough, and nobody's inbox is filled. */
export const MOST_ASKED = { byMember: 5, toAddress: 3 }

/** Notes one more; false, and nothing noted, where that is too many since `from`. Older ones are forgotten. */
export async function note(trx: Db, { memberId, addressHash, at }: Ask, from: At): Promise<boolean> {
  await forgetUntil(trx, from)
  const asked = await trx
    .selectFrom('mail_ask')
    .where((where) => where.or([where('member_id', '=', memberId), where('address_hash', '=', addressHash)]))
    .selectAll()
    .execute()
  if (asked.filter((each) => each.member_id === memberId).length >= MOST_ASKED.byMember) return false
  if (asked.filter((each) => each.address_hash === addressHash).length >= MOST_ASKED.toAddress) return false
  await trx.insertInto('mail_ask').values({ member_id: memberId, address_hash: addressHash, at }).execute()
  return true
}

export async function forgetUntil(db: Db, at: At): Promise<void> {
  await db.deleteFrom('mail_ask').where('at', '<=', at).execute()
}
