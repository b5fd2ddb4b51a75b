// Whose store this page works on: the member it shows, even when someone else signs in in another tab meanwhile.
import type { Id } from '../domain/id.ts'
import { SHARED } from './stores.ts'
import { NobodySignedIn } from './device-error.ts'
import { readFact } from './facts.ts'

let shown: Id | null = null
const listeners = new Set<() => void>()

/** The member that this page shows; before it shows one, the member who is signed in on this device. */
export async function mine(): Promise<Id> {
  const memberId = shown ?? (await readFact(SHARED, 'current'))
  if (!memberId) throw new NobodySignedIn()
  return memberId
}

/** Called by session.ts only: from now on this page shows this member. */
export function show(memberId: Id | null): void {
  if (memberId === shown) return
  shown = memberId
  listeners.forEach((listener) => listener())
}

/** For what a module remembers about the member: it is forgotten when this page shows another. */
export function onShown(listener: () => void): void {
  listeners.add(listener)
}
