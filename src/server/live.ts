// Who listens right now: streams per member, told "changed, now at N", ended by removal and by shutdown.
import type { Id } from '../domain/id.ts'
import { report } from './trouble.ts'

export type Listener = { memberId: Id; sessionId: Id; changed: (position: number) => void; end: () => void }

/** A device has one or two pages open; whoever opens more loses the oldest. */
export const STREAMS_OF_ONE = 8

export type Live = {
  add: (listener: Listener) => () => void
  changed: (position: number) => void
  endMember: (memberId: Id) => void
  endSession: (sessionId: Id) => void
  endAll: () => void
  count: () => number
}

export function createLive(): Live {
  const listeners = new Set<Listener>()
  const endWhere = (matches: (listener: Listener) => boolean) => {
    for (const listener of listeners) {
      if (!matches(listener)) continue
      listeners.delete(listener)
      tell(() => listener.end())
    }
  }
  return {
    add(listener) {
      listeners.add(listener)
      const [oldest, ...others] = [...listeners].filter(({ sessionId }) => sessionId === listener.sessionId)
      if (others.length >= STREAMS_OF_ONE) endWhere((each) => each === oldest)
      return () => listeners.delete(listener)
    },
    changed: (position) => listeners.forEach((listener) => tell(() => listener.changed(position))),
    endMember: (memberId) => endWhere((listener) => listener.memberId === memberId),
    endSession: (sessionId) => endWhere((listener) => listener.sessionId === sessionId),
    endAll: () => endWhere(() => true),
    count: () => listeners.size,
  }
}

/** One that cannot be told keeps no other from being told, and undoes no act that was committed. */
function tell(word: () => void): void {
  try {
    word()
  } catch (error) {
    report(error, 'A live stream')
  }
}
