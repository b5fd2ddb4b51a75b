// The trips that came with the log are kept beside the posts: replaced as a whole, in the same transaction.
import * as facts from './facts.ts'
import { mine } from './member.ts'
import { memberStore, type Writing } from './stores.ts'

/** Within a transaction over `facts`. Answers whether they are others than before. */
export async function put(tx: Writing, trips: unknown[] | undefined): Promise<boolean> {
  if (!trips) return false
  const before = (await facts.get(tx, 'trips')) ?? []
  if (JSON.stringify(before) === JSON.stringify(trips)) return false
  await facts.put(tx, 'trips', trips)
  return true
}

/** Whether any are kept: what reads them is loaded only then. */
export async function areAny(): Promise<boolean> {
  return ((await facts.readFact(memberStore(await mine()), 'trips')) ?? []).length > 0
}
