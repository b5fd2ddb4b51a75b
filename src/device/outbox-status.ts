// The outbox as a whole: paused, held up, resting, and what a person can do about it.
import * as outage from '../api/outage.ts'
import type { Id } from '../domain/id.ts'
import type { PostState } from '../domain/post-state.ts'
import { tell } from './changed.ts'
import { read, write } from './database.ts'
import * as entries from './entries.ts'
import * as facts from './facts.ts'
import { activeHold, type Hold } from './hold.ts'
import { mine } from './member.ts'
import { isSending } from './is-sending.ts'
import * as pause from './pause.ts'
import * as quarantine from './quarantine.ts'
import { writeWithRoom } from './room.ts'
import * as rest from './rest.ts'
import { drain, type Round } from './drain.ts'
import { memberStore } from './stores.ts'
import { wake } from './wake.ts'
import { askForSync } from './worker-messages.ts'

export type OutboxStatus = {
  isPaused: boolean
  /** Posts that go although the others are paused. */
  askedFor: Id[]
  /** What a person must do before anything is sent: sign in, update; `removed`: no longer a member, posts can be exported. */
  hold: Hold | null
  /** When the next round starts by itself, after failures: ISO 8601, null for now. */
  nextTryAt: string | null
  /** The last try heard nothing from the school, nor has anything else since: so it is also when the time for the next has come. */
  isUnheard: boolean
  /** Posts that some device of mine announced and that never came. */
  missing: { id: Id; writtenAt: string }[]
  /** Records that this version cannot read. They are kept. */
  quarantine: quarantine.Aside[]
}

export async function status(): Promise<OutboxStatus> {
  const memberId = await mine()
  const kept = await read(memberStore(memberId), ['facts'], async (tx) => ({
    pause: await pause.get(tx),
    hold: await facts.get(tx, 'hold'),
    missing: await facts.get(tx, 'missing'),
    removed: await facts.get(tx, 'removed'),
  }))
  const now = Date.now()
  const startAt = Math.max(await rest.mayStartAt(memberId, 'timer', now), outage.opensAt(now))
  return {
    ...kept.pause,
    hold: activeHold(kept.hold),
    nextTryAt: startAt > now ? new Date(startAt).toISOString() : null,
    isUnheard: await rest.isForSignal(memberId, now),
    missing: (kept.missing ?? []).filter(({ id }) => !kept.removed?.includes(id)),
    quarantine: await quarantine.list(memberId),
  }
}

/**
 * What a post that was just written waits for. `signal` or nothing: it goes by itself; otherwise a person has to go on, to sign
 * in or to update first. `author`: it was not accepted, or is damaged here. Where the school has it: the state that it has there.
 */
export async function waitsFor(postId: Id): Promise<'signal' | 'paused' | 'author' | Hold | PostState> {
  return read(memberStore(await mine()), ['entries', 'facts'], async (tx) => {
    const entry = await entries.get(tx, postId)
    if (entry?.state === 'received') return entry.receipt?.state ?? 'pending'
    if (entry?.state === 'refused' || entry?.state === 'damaged') return 'author'
    const { isPaused } = await pause.get(tx)
    return activeHold(await facts.get(tx, 'hold')) ?? (isPaused ? 'paused' : 'signal')
  })
}

/** While paused, nothing is sent by itself; what is on its way goes no further. */
export async function setPaused(isNowPaused: boolean): Promise<void> {
  const memberId = await mine()
  await write(memberStore(memberId), ['facts'], (tx) => pause.put(tx, isNowPaused))
  tell('outbox')
  if (!isNowPaused) await go(memberId, 'hint')
}

/**
 * Sends what waits at once: everything, which ends a pause, or one post, which leaves the others paused. Resolves when the
 * round is over.
 */
export async function sendNow(postId?: Id): Promise<Round> {
  const memberId = await mine()
  const ids = postId ? [postId] : await entries.idsIn(memberId, 'waiting')
  await writeWithRoom(memberId, ['entries', 'facts'], async (tx) => {
    await (postId ? pause.askFor(tx, postId) : pause.put(tx, false))
    for (const id of ids) {
      const entry = await entries.get(tx, id)
      if (entry?.state === 'waiting') await entries.change(tx, entry, { problem: null, failures: 0, nextTryAt: null })
    }
  })
  tell('outbox')
  return go(memberId, 'tap')
}

/** One round, and the loop goes on from there: whatever came of it, the next is planned by the page and the worker. */
async function go(memberId: Id, why: rest.Why): Promise<Round> {
  try {
    return await drain(memberId, why)
  } finally {
    wake()
    void askForSync()
  }
}

/** The post that is being sent right now, by any page or the worker; null when nothing is. */
export async function sendingId(): Promise<Id | null> {
  const memberId = await mine()
  if (!(await isSending(memberId))) return null
  return (await facts.readFact(memberStore(memberId), 'sending'))?.postId ?? null
}
