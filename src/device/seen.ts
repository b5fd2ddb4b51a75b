// How far this member has looked on this device: the time of one post, told to nobody. Which posts were read is not kept.
import type { At } from '../domain/time.ts'
import { tell } from './changed.ts'
import { write } from './database.ts'
import * as facts from './facts.ts'
import { mine } from './member.ts'
import { memberStore } from './stores.ts'

/** Null on a device where they have not looked yet. */
export async function upTo(): Promise<At | null> {
  return facts.readFact(memberStore(await mine()), 'seen')
}

/** A post of this time has stood before their eyes. It never goes back. */
export async function note(publishedAt: At): Promise<void> {
  const hasMoved = await write(memberStore(await mine()), ['facts'], async (tx) => {
    const before = await facts.get(tx, 'seen')
    if (before !== null && before >= publishedAt) return false
    await facts.put(tx, 'seen', publishedAt)
    return true
  })
  if (hasMoved) tell('seen')
}
