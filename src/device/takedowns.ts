// Posts that were deleted here after they may have reached the school: there they are taken down as soon as it is heard.
import { call } from '../api/call.ts'
import { contract } from '../api/contract.ts'
import { Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { MINUTE } from '../domain/time.ts'
import { write } from './database.ts'
import * as facts from './facts.ts'
import type { Held } from './outbox-lock.ts'
import { isOfOnePost } from './settle.ts'
import { memberStore, type Writing } from './stores.ts'

/** The school ends every request after ten minutes: what has not arrived by then never does. */
const ON_ITS_WAY = 10 * MINUTE

type Takedown = NonNullable<facts.Facts['takedowns']>[number]

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

/**
 * Asks for those that are due. One that is refused is asked for again later and holds up nothing. Throws Unreached, or Refused
 * when nothing gets through.
 */
export async function send(memberId: Id, held: Held): Promise<void> {
  while ((await nextAt(memberId, Date.now())) <= Date.now()) {
    const [first] = ((await facts.readFact(memberStore(memberId), 'takedowns')) ?? []).toSorted((a, b) => a.dueAt - b.dueAt)
    if (!first) return
    const outcome = await takeDown(memberId, first.id, held.signal).catch(postpone)
    await write(memberStore(memberId), ['facts'], (tx) => replace(tx, first.id, nextOf(first, outcome, Date.now())))
  }
}

function postpone(error: unknown): 'refused' {
  if (isOfOnePost(error)) return 'refused'
  throw error
}

function nextOf({ id, lastAt }: Takedown, outcome: boolean | 'refused', now: number): Takedown[] {
  if (outcome === 'refused') return [{ id, dueAt: now + ON_ITS_WAY, lastAt }]
  if (outcome || now >= lastAt) return []
  // Not later than ten minutes from now, though the clock may have been turned back meanwhile.
  const last = Math.min(lastAt, now + ON_ITS_WAY)
  return [{ id, dueAt: last, lastAt: last }]
}

/** Asks for all of them once, while their author is still signed in. What does not get through is kept. */
export async function sendBeforeLeaving(memberId: Id): Promise<void> {
  for (const { id } of (await facts.readFact(memberStore(memberId), 'takedowns')) ?? []) {
    const isDown = await takeDown(memberId, id).catch(() => false)
    if (isDown) await write(memberStore(memberId), ['facts'], (tx) => replace(tx, id, []))
  }
}

/** Within a transaction over `facts`: this post is written once more, so it is to come. */
export async function callOff(tx: Writing, postId: Id): Promise<void> {
  const waiting = await facts.get(tx, 'takedowns')
  if (waiting?.some(({ id }) => id === postId)) await replace(tx, postId, [])
}

async function replace(tx: Writing, postId: Id, by: Takedown[]): Promise<void> {
  const others = ((await facts.get(tx, 'takedowns')) ?? []).filter(({ id }) => id !== postId)
  await facts.put(tx, 'takedowns', [...others, ...by])
}

/** False when the school does not have it: it never came, or is still on its way. */
async function takeDown(memberId: Id, postId: Id, signal?: AbortSignal): Promise<boolean> {
  try {
    const options = { params: { id: postId }, as: memberId, goesByItself: true, ...(signal && { signal }) }
    await call(contract.posts.takeDown, {}, options)
    return true
  } catch (error) {
    if (error instanceof Refused && error.code === 'not_found') return false
    throw error
  }
}
