// A push service that answers nothing keeps its own messages waiting, never those of another; and not for long either.
import { SECOND } from '../../domain/time.ts'
import { createGate, type Gate } from './gate.ts'

/** Messages under way to one push service, and to all of them; and what the coach has beyond, so that it never waits behind a digest. */
export const EACH = 8
const ALL = 48
const RESERVED = 4
/**
 * How long a service is left alone after as many messages in a row as go at the same time brought no answer. The first of them let
 * others begin before the last has failed: whoever sends many at once waits for two timeouts, not one, and then for none.
 */
const REST = 30 * SECOND

type Queue = { gate: Gate; misses: number; restsUntil: number }

/** `isMiss`: whether nobody answered; `resting`: what a message is told, in place of being sent, while its service rests (ms). */
export type QueueRules<T> = { isMiss: (result: T) => boolean; resting: (ms: number) => T; now: () => number }

export type InTurn<T> = (to: { host: string; isUrgent: boolean }, act: () => Promise<T>) => Promise<T>

/** Runs each act when it is its turn at its host: the urgent first, and some of them at once in any case. */
export function createQueues<T>({ isMiss, resting, now }: QueueRules<T>): InTurn<T> {
  const queues = new Map<string, Queue>()
  const all = createGate(ALL, RESERVED)

  async function run(queue: Queue, isUrgent: boolean, act: () => Promise<T>): Promise<T> {
    // It may have begun to rest while this message waited.
    const rest = queue.restsUntil - now()
    if (rest > 0) return resting(rest)
    await all.enter(isUrgent)
    try {
      const result = await act()
      queue.misses = isMiss(result) ? queue.misses + 1 : 0
      if (queue.misses === EACH) Object.assign(queue, { misses: 0, restsUntil: now() + REST })
      return result
    } finally {
      all.leave()
    }
  }

  return async ({ host, isUrgent }, act) => {
    const queue = queues.get(host) ?? { gate: createGate(EACH, RESERVED), misses: 0, restsUntil: 0 }
    queues.set(host, queue)
    await queue.gate.enter(isUrgent)
    try {
      return await run(queue, isUrgent, act)
    } finally {
      queue.gate.leave()
      if (queue.gate.isEmpty() && queue.restsUntil <= now()) queues.delete(host)
    }
  }
}
