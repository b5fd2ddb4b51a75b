// The offline lease: until when a device may show cached posts without having heard from the school (I7).
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { At } from './time.ts'

/** Signed by the school: ECDSA P-256 over SHA-256 of `leaseText(lease)`, base64url. */
export const Lease = z.object({ memberId: Id, issuedAt: At, expiresAt: At, signature: z.string() })
export type Lease = z.infer<typeof Lease>

/** The text that is signed. */
export function leaseText(lease: Omit<Lease, 'signature'>): string {
  return `bookbag lease ${lease.memberId} ${lease.issuedAt} ${lease.expiresAt}`
}

/**
 * Whether the lease still holds. `latestSeen` is the latest time (ms) this device ever noted, of its own clock or the
 * school's: a clock turned back does not make a lease longer (F13).
 */
export function isLeaseValid(lease: Lease, nowMs: number, latestSeenMs: number): boolean {
  return Math.max(nowMs, latestSeenMs) < Date.parse(lease.expiresAt)
}
