// The messages of one subscription: all that came, and those that wait for a phone that is off.
import { SECOND } from '../../domain/time.ts'
import type { Received } from './protocol.ts'

export type Mailbox = {
  put: (message: Received) => void
  /** Everything that was taken, in order. */
  received: () => readonly Received[]
  /** What the phone is given when it is switched on at `now` (ms): of each topic the last, nothing whose time has passed. */
  collect: (now?: number) => Received[]
}

export function createMailbox(): Mailbox {
  const received: Received[] = []
  let waiting: Received[] = []
  return {
    put(message) {
      received.push(message)
      waiting = waiting.filter(({ topic }) => topic === null || topic !== message.topic)
      waiting.push(message)
    },
    received: () => received,
    collect(now = Date.now()) {
      const given = waiting.filter(({ at, ttlSeconds }) => now < at + ttlSeconds * SECOND)
      waiting = []
      return given
    },
  }
}
