// Paused: no post goes by itself, but for those that a person asked to send all the same.
import type { Id } from '../domain/id.ts'
import { read } from './database.ts'
import * as facts from './facts.ts'
import { memberStore, type Reading, type Writing } from './stores.ts'

export type Pause = { isPaused: boolean; askedFor: Id[] }

/** Within a transaction over `facts`. */
export async function get(tx: Reading): Promise<Pause> {
  const [isPaused, askedFor] = await Promise.all([facts.get(tx, 'isPaused'), facts.get(tx, 'askedFor')])
  return { isPaused: isPaused ?? false, askedFor: askedFor ?? [] }
}

export function find(memberId: Id): Promise<Pause> {
  return read(memberStore(memberId), ['facts'], get)
}

/** Within a transaction over `facts`: what was asked for before counts no more. */
export async function put(tx: Writing, isPaused: boolean): Promise<void> {
  await facts.put(tx, 'isPaused', isPaused)
  await facts.put(tx, 'askedFor', null)
}

/** Within a transaction over `facts`: this one goes first, paused or not. */
export async function askFor(tx: Writing, postId: Id): Promise<void> {
  const { askedFor } = await get(tx)
  await facts.put(tx, 'askedFor', [...askedFor.filter((id) => id !== postId), postId].slice(-1000))
}

export function holdsBack({ isPaused, askedFor }: Pause, postId: Id): boolean {
  return isPaused && !askedFor.includes(postId)
}
