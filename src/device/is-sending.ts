// Whether a page or the worker sends for this member right now.
import type { Id } from '../domain/id.ts'

/** The lock that a sender holds. */
export const lockName = (memberId: Id): string => `outbox:${memberId}`

export async function isSending(memberId: Id): Promise<boolean> {
  // Plain http has no locks, and nobody signs in there.
  if (!('locks' in navigator)) return false
  const { held } = await navigator.locks.query()
  return held?.some((lock) => lock.name === lockName(memberId)) ?? false
}
