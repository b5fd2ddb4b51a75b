// How much of what a person wrote is not at the school yet: counted, never read, for a family's page loads this, too.
import type { Id } from '../domain/id.ts'
import { read } from './database.ts'
import * as facts from './facts.ts'
import type { EntryState } from './kept.ts'
import { memberStore } from './stores.ts'

/** Posts that the school does not have yet, those in quarantine included. */
export function count(memberId: Id): Promise<number> {
  return read(memberStore(memberId), ['entries', 'quarantine'], async (tx) => {
    const store = tx.objectStore('entries')
    const [all, received, aside] = await Promise.all([
      store.count(),
      store.index('inOrder').count(inState('received')),
      tx.objectStore('quarantine').count(),
    ])
    return all - received + aside
  })
}

/** Whether nothing that a person wrote, or wants to have taken down, would be lost with this database. */
export async function isEmptyHanded(memberId: Id): Promise<boolean> {
  const tripUpdates = await read(memberStore(memberId), ['tripUpdates'], (tx) => tx.objectStore('tripUpdates').count())
  const takedowns = (await facts.readFact(memberStore(memberId), 'takedowns')) ?? []
  return tripUpdates === 0 && takedowns.length === 0 && !(await hasDraft(memberId)) && (await count(memberId)) === 0
}

/** Whether a post is being written, or another app gave something for one. */
export function hasDraft(memberId: Id): Promise<boolean> {
  return read(memberStore(memberId), ['drafts', 'shared'], async (tx) => {
    const [drafts, shared] = await Promise.all([tx.objectStore('drafts').count(), tx.objectStore('shared').count()])
    return drafts + shared > 0
  })
}

/** Keys of the index `inOrder`. */
export function inState(state: EntryState): IDBKeyRange {
  return IDBKeyRange.bound([state, -Infinity], [state, Infinity])
}
