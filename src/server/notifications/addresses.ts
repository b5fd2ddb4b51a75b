// A member's e-mail address: given, confirmed by its owner, given up.
import { createHmac, randomBytes } from 'node:crypto'
import type { MyLetters } from '../../api/contract/letters.ts'
import { Refused } from '../../api/problem.ts'
import type { EmailAddress } from '../../domain/email-address.ts'
import type { Id } from '../../domain/id.ts'
import { DAY, HOUR } from '../../domain/time.ts'
import { hashOf } from '../codes.ts'
import type { Context } from '../context.ts'
import * as letters from '../store/letters.ts'
import * as addresses from '../store/mail-addresses.ts'
import type { MailAddress } from '../store/mail-addresses.ts'
import * as asks from '../store/mail-asks.ts'
import * as stops from '../store/mail-stops.ts'

/** How long the link in the letter works. */
export const CONFIRM_HOURS = 24

export async function lettersOf({ db, config }: Context, memberId: Id): Promise<MyLetters> {
  if (!config.mail) return { canSend: false, mine: null }
  const { used, asked } = await addresses.ofMember(db, memberId)
  const shown = asked ?? used
  if (!shown) return { canSend: true, mine: null }
  const stillTo = asked && used ? used.address : null
  const wantsDigest = !(await stops.isStopped(db, memberId))
  return { canSend: true, mine: { address: shown.address, state: shown.state, stillTo, wantsDigest } }
}

/**
 * Sends a letter to it, once more for one that waits; one that is confirmed stays so, and takes back what was asked for since. Throws
 * mail.off, and mail.too_often where the member or the address had enough of them today.
 */
export async function askOwner(context: Context, memberId: Id, address: EmailAddress): Promise<void> {
  const { db, config, lettersKey, newId } = context
  if (!config.mail) throw new Refused('mail.off')
  await db.transaction().execute(async (trx) => {
    const { used } = await addresses.ofMember(trx, memberId)
    if (used?.address === address) return addresses.removeAsked(trx, memberId)
    const at = context.now()
    const ago = new Date(Date.parse(at) - DAY).toISOString()
    const ask = { memberId, addressHash: hashOf(address.toLowerCase()), at }
    if (!(await asks.note(trx, ask, ago))) throw new Refused('mail.too_often')
    const [id, letterId] = [newId(), newId()]
    const confirmUntil = new Date(Date.parse(at) + CONFIRM_HOURS * HOUR).toISOString()
    const confirmHash = hashOf(confirmToken(lettersKey, letterId))
    await addresses.put(trx, { id, memberId, address, confirmHash, confirmUntil, at })
    await stops.tokenOf(trx, memberId, stopToken())
    const letter = { id: letterId, kind: 'confirm' as const, subjectId: memberId, addressId: id, postIds: [] }
    await letters.add(trx, [{ ...letter, nextTryAt: at, expiresAt: confirmUntil }], null)
  })
  context.wakePushes()
}

/** The address that a link speaks of, or null for a link that does not count (any more). */
export function addressOfLink({ db, now }: Context, token: string): Promise<MailAddress | null> {
  return addresses.findByLink(db, hashOf(token), now())
}

/** Its owner has said yes. Again is nothing; false when the link does not count. */
export async function confirm(context: Context, token: string): Promise<boolean> {
  return context.db.transaction().execute(async (trx) => {
    const found = await addresses.findByLink(trx, hashOf(token), context.now())
    if (found?.state === 'waiting') {
      await addresses.removeOthers(trx, found)
      await addresses.move(trx, found.id, ['waiting'], 'confirmed')
    }
    return found !== null
  })
}

/**
 * What the link in a letter carries: 256 bits that nobody can make without the key beside the database, so that the letter can be
 * written again while only its hash is kept.
 */
export function confirmToken(lettersKey: Uint8Array, letterId: Id): string {
  return createHmac('sha256', lettersKey).update(`confirm ${letterId}`).digest('base64url')
}

/** 128 bits: what ends one member's digest. */
export function stopToken(): string {
  return randomBytes(16).toString('base64url')
}
