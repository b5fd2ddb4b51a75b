// Whether this device may still show kept photos without having heard from the school (I7).
import type { Me } from '../api/contract/join.ts'
import { leaseLeft, leaseText, type Lease } from '../domain/lease.ts'
import type { At } from '../domain/time.ts'
import { write } from './database.ts'
import * as facts from './facts.ts'
import { SHARED, type Writing } from './stores.ts'

/** Whether the lease is this member's, signed by the school, and not over. */
export async function holds(me: Me, now: number): Promise<boolean> {
  return me.lease.memberId === me.member.id && (await left(me.lease, now)) > 0 && (await isSigned(me))
}

/** Whether more than half of the lease is over, so that it is time for a new one. */
export async function isHalfUsed(lease: Lease, now: number): Promise<boolean> {
  return (await left(lease, now)) < (Date.parse(lease.expiresAt) - Date.parse(lease.issuedAt)) / 2
}

/** Milliseconds until the lease is over. Keeps `now` as the latest time that this device has read (F13). */
export async function left(lease: Lease, now: number): Promise<number> {
  const clocks = await write(SHARED, ['facts'], async (tx) => {
    const latestSeen = (await facts.get(tx, 'latestSeen')) ?? 0
    await facts.put(tx, 'latestSeen', Math.max(now, latestSeen))
    return { latestSeen, ahead: (await facts.get(tx, 'clockAhead')) ?? 0 }
  })
  return leaseLeft(lease, now, clocks)
}

/** Within a transaction over `facts`: the school was heard, and says what time it is. */
export async function noteSchoolTime(tx: Writing, schoolNow: At, now: number): Promise<void> {
  await facts.put(tx, 'clockAhead', now - Date.parse(schoolNow))
  await facts.put(tx, 'latestSeen', now)
}

async function isSigned({ lease, leaseKey }: Me): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  try {
    const key = await crypto.subtle.importKey('jwk', leaseKey, algorithm, false, ['verify'])
    return await crypto.subtle.verify(algorithm, key, fromBase64url(lease.signature), new TextEncoder().encode(leaseText(lease)))
  } catch {
    // A key or signature that cannot be read signs nothing.
    return false
  }
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
}
