// Posts that were deleted here after they may have reached the school: there they are taken down as soon as it is heard.
import { call } from '../api/call.ts'
import { contract } from '../api/contract.ts'
import { Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { MINUTE } from '../domain/time.ts'
import { write } from './database.ts'
import * as facts from './facts.ts'
import type { Held } from './outbox-lock.ts'
import { memberStore, type Writing } from './stores.ts'

/** The school ends every request after ten minutes: what has not arrived by then never does. */
const ON_ITS_WAY = 10 * MINUTE

/** Within a transaction over `facts`. */
export async function add(tx: Writing, postId: Id, now: number): Promise<void> {
  const takedowns = (await facts.get(tx, 'takedowns')) ?? []
  await facts.put(tx, 'takedowns', [...takedowns, { id: postId, dueAt: now, lastAt: now + ON_ITS_WAY }])
}

/** When the next one is due (ms); Infinity when none is. */
export async function nextAt(memberId: Id, now: number): Promise<number> {
  const takedowns = (await facts.readFact(memberStore(memberId), 'takedowns')) ?? []
  // A clock that was turned back must not keep a post up.
  return Math.min(Infinity, ...takedowns.map(({ dueAt }) => (dueAt > now + ON_ITS_WAY ? now : dueAt)))
}

/** Asks for those that are due. Throws Unreached, or Refused for anything but a post that the school does not have. */
export async function send(memberId: Id, held: Held): Promise<void> {
  while ((await nextAt(memberId, Date.now())) <= Date.now()) {
    const [first] = ((await facts.readFact(memberStore(memberId), 'takedowns')) ?? []).toSorted((a, b) => a.dueAt - b.dueAt)
    if (!first) return
    const isDown = await takeDown(memberId, first.id, held)
    const isOver = isDown || Date.now() >= first.lastAt
    await write(memberStore(memberId), ['facts'], async (tx) => {
      const others = ((await facts.get(tx, 'takedowns')) ?? []).filter(({ id }) => id !== first.id)
      await facts.put(tx, 'takedowns', isOver ? others : [...others, { ...first, dueAt: first.lastAt }])
    })
  }
}

/** False when the school does not have it: it never came, or is still on its way. */
async function takeDown(memberId: Id, postId: Id, held: Held): Promise<boolean> {
  try {
    await call(contract.posts.takeDown, {}, { params: { id: postId }, as: memberId, signal: held.signal, goesByItself: true })
    return true
  } catch (error) {
    if (error instanceof Refused && error.code === 'not_found') return false
    throw error
  }
}
