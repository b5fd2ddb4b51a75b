// The offline lease: until when a device may show cached posts without having heard from the school (I7).
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { At, MINUTE } from './time.ts'

/** Signed by the school: ECDSA P-256 over SHA-256 of `leaseText(lease)`, base64url. */
export const Lease = z.object({ memberId: Id, issuedAt: At, expiresAt: At, signature: z.string() })
export type Lease = z.infer<typeof Lease>

/** The text that is signed. */
export function leaseText(lease: Omit<Lease, 'signature'>): string {
  return `bookbag lease ${lease.memberId} ${lease.issuedAt} ${lease.expiresAt}`
}

/**
 * What a device noted of clocks (ms): how far its own was ahead of the school's when the school was heard last, and the latest
 * time that it has read on its own since then.
 */
export type Clocks = { ahead: number; latestSeen: number }

/** By so much a device may set its clock right by itself. */
const TOLERANCE = 5 * MINUTE

/**
 * Milliseconds for which the lease still holds; 0 when it is over. Counted from when the school was heard, so that a wrong
 * clock makes no lease longer. One that was turned back ends it: nobody knows how much time passed (F13).
 */
export function leaseLeft(lease: Lease, nowMs: number, { ahead, latestSeen }: Clocks): number {
  if (nowMs < latestSeen - TOLERANCE) return 0
  return Math.max(0, Date.parse(lease.expiresAt) + ahead - Math.max(nowMs, latestSeen))
}
