// Whether somebody wants to be told of news on this device, and the end of it: with the session, if not before.
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import * as facts from './facts.ts'
import { inTime } from './in-time.ts'
import { memberStore } from './stores.ts'
import { findRegistration } from './worker-messages.ts'

/** Of a browser at its push service. */
export type Address = {
  toJSON: () => { endpoint?: string | null; keys?: Record<string, string> }
  unsubscribe: () => Promise<boolean>
}

/** Whether this member wants to be told on this device: switched on here, and not off since; over with the session. */
export async function isWanted(as: Id): Promise<boolean> {
  return (await facts.readFact(memberStore(as), 'isTold')) === true
}

export function note(as: Id, isTold: boolean): Promise<void> {
  return facts.keepFact(memberStore(as), 'isTold', isTold || null)
}

/** Being told here is over: not wanted by this member any more, and the browser has no address, if it can be asked. */
export async function end(as: Id): Promise<void> {
  await note(as, false)
  const registration = await findRegistration()
  if (registration) await inTime(giveUp(registration.pushManager)).catch(() => undefined)
  tell('told')
}

/** Whether there was one to give up. */
export async function giveUp(addresses: { getSubscription: () => Promise<Address | null> }): Promise<boolean> {
  const old = await addresses.getSubscription()
  await old?.unsubscribe()
  return old !== null
}
