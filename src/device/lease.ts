// Whether this device may still show kept photos without having heard from the school (I7).
import type { Me } from '../api/contract/join.ts'
import { isLeaseValid, leaseText, type Lease } from '../domain/lease.ts'
import { write } from './database.ts'
import * as facts from './facts.ts'
import { SHARED } from './stores.ts'

/** Whether the lease is this member's, signed by the school, and not over by any clock that this device has seen. */
export async function holds(me: Me, now: number): Promise<boolean> {
  const latestSeen = await noteTime(now)
  return me.lease.memberId === me.member.id && isLeaseValid(me.lease, now, latestSeen) && (await isSigned(me))
}

/** Whether more than half of the lease is over, so that it is time for a new one. */
export function isHalfUsed({ issuedAt, expiresAt }: Lease, now: number): boolean {
  return now > (Date.parse(issuedAt) + Date.parse(expiresAt)) / 2
}

/** Keeps the latest time that this device noted: turning its clock back makes no lease longer (F13). */
export function noteTime(now: number): Promise<number> {
  return write(SHARED, ['facts'], async (tx) => {
    const latest = Math.max(now, (await facts.get(tx, 'latestSeen')) ?? 0)
    await facts.put(tx, 'latestSeen', latest)
    return latest
  })
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
