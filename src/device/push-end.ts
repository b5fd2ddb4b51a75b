// The end of being told of news on this device: with the session, if not before. The browser then gives its address up.
import type { Id } from '../domain/id.ts'
import { MINUTE } from '../domain/time.ts'
import { tell } from './changed.ts'
import * as facts from './facts.ts'
import { inTime } from './in-time.ts'
import { SHARED, type Writing } from './stores.ts'
import { findRegistration } from './worker-messages.ts'

/** Of a browser at its push service. */
export type Address = {
  toJSON: () => { endpoint?: string | null; keys?: Record<string, string> }
  unsubscribe: () => Promise<boolean>
}
type Addresses = { getSubscription: () => Promise<Address | null> }

/** Whatever changes the address, one after another across pages and worker. One that froze meanwhile is waited for a minute. */
export async function alone(change: () => Promise<void>): Promise<void> {
  // Plain http has no locks, and no push service either.
  const { locks }: { locks?: LockManager | null } = navigator
  let isAsked = false
  const begin = () => {
    isAsked = true
    return change()
  }
  try {
    await locks?.request('push-address', { signal: AbortSignal.timeout(MINUTE) }, begin)
  } catch (error) {
    if (isAsked) throw error
  }
  if (!isAsked) await begin()
}

/** Within a transaction over the shared `facts`: this member is not to be told here any more. Whether now nobody is. */
export async function endWish(tx: Writing, memberId: Id): Promise<boolean> {
  const told = await facts.get(tx, 'told')
  if (told === memberId) await facts.put(tx, 'told', 'nobody')
  return told === memberId || told === 'nobody'
}

/** The browser gives its address up, unless somebody has come meanwhile who wants it. Nobody need wait: a push service can be silent. */
export async function giveUpUnwanted(): Promise<void> {
  tell('told')
  const registration = await findRegistration()
  if (registration) await alone(() => leave(registration.pushManager)).catch(() => undefined)
  tell('told')
}

/** The same for whoever is alone already. */
export async function leave(addresses: Addresses): Promise<void> {
  if ((await facts.readFact(SHARED, 'told')) === 'nobody') await giveUp(addresses)
}

/** Whether there was one to give up. One that the browser cannot give up now, for want of signal, it keeps. */
export async function giveUp(addresses: Addresses): Promise<boolean> {
  const old = await addresses.getSubscription()
  if (old) await inTime(old.unsubscribe()).catch(() => undefined)
  return old !== null
}
