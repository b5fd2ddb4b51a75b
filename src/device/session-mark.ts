// A mark on who is signed in on this device, drawn anew at each signing in: a refusal of what was asked before is about an old session.
import type { Id } from '../domain/id.ts'
import * as facts from './facts.ts'
import { newId } from './new-id.ts'
import { SHARED, type Reading, type Writing } from './stores.ts'

export type SessionMark = Id | null

/** The mark to take along before asking the school. */
export function take(): Promise<SessionMark> {
  return facts.readFact(SHARED, 'sessionMark')
}

/** Within a transaction over the shared `facts`: someone signs in. */
export function draw(tx: Writing): Promise<void> {
  return facts.put(tx, 'sessionMark', newId())
}

/** Within a transaction over the shared `facts`: whether nobody has signed in since. */
export async function stands(tx: Reading, mark: SessionMark): Promise<boolean> {
  return (await facts.get(tx, 'sessionMark')) === mark
}
