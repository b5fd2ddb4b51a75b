// Work that waits in line: so much of it under way at once, and more begins as soon as there is room, not when all has ended.
import type { At } from '../../domain/time.ts'
import { report } from '../trouble.ts'
import { createRounds, LOOK, type Rounds } from './rounds.ts'

/** `due` and `nextAt` leave out what is under way. What `act` does with one must end it, or put it off. */
type Work<T> = {
  name: string
  most: number
  due: (most: number, underWay: readonly T[]) => Promise<readonly T[]>
  nextAt: (underWay: readonly T[]) => Promise<At | null>
  act: (one: T) => Promise<void>
  now: () => At
}
export type Line = Omit<Rounds, 'isClosed'>

/** `close` lets what is under way end. */
export function createLine<T>({ name, most, due, nextAt, act, now }: Work<T>): Line {
  const underWay = new Map<T, Promise<void>>()
  const rounds = createRounds(name, work)
  let hasFailed = false

  async function work(): Promise<number> {
    // That is the database's own trouble: what failed is still due, and would fail on and on.
    if (hasFailed) {
      hasFailed = false
      return LOOK
    }
    const room = most - underWay.size
    const ones = await due(room, [...underWay.keys()])
    if (rounds.isClosed()) return LOOK
    for (const one of ones) underWay.set(one, run(one))
    // Where all the room is taken, the next begins when others have ended.
    const next = ones.length === room ? null : await nextAt([...underWay.keys()])
    return next === null ? LOOK : Date.parse(next) - Date.parse(now())
  }

  async function run(one: T): Promise<void> {
    try {
      await act(one)
    } catch (error) {
      hasFailed = true
      report(error, name)
    }
    underWay.delete(one)
    if (underWay.size <= most / 2) rounds.wake()
  }

  async function ended(): Promise<void> {
    await rounds.settled()
    while (underWay.size > 0) {
      await Promise.all(underWay.values())
      await rounds.settled()
    }
  }

  return {
    wake: rounds.wake,
    settled: ended,
    async close() {
      await rounds.close()
      await ended()
    },
  }
}
