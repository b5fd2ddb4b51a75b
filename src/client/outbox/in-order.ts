// The order of the outbox: what needs its author first, then what is on its way as it will go, then what arrived, newest first.
import type { Entry, EntryState } from '../../device/kept.ts'

const rank: Record<EntryState, number> = { refused: 0, damaged: 0, waiting: 1, received: 2 }

export function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => rank[a.state] - rank[b.state] || byTime(a, b))
}

function byTime(a: Entry, b: Entry): number {
  const isOlder = a.savedAt < b.savedAt ? -1 : 1
  return a.state === 'received' ? -isOlder : isOlder
}
