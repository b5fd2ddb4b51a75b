// One sender at a time for each member, across tabs and worker. A holder that no longer moves is stolen from.
import type { Id } from '../domain/id.ts'
import { MINUTE } from '../domain/time.ts'
import { errorName, write } from './database.ts'
import * as facts from './facts.ts'
import { lockName } from './is-sending.ts'
import { newId } from './new-id.ts'
import { writeWithRoom } from './room.ts'
import { memberStore, type Writing } from './stores.ts'

/** Without progress for this long, a holder counts as frozen (safety.md section 2). */
export const STUCK_AFTER = MINUTE

/** The lock as its holder sees it. */
export type Held = {
  /** Aborted when the lock was stolen. */
  signal: AbortSignal
  /** Within a transaction over `facts`: notes progress, and which entry is being sent. Throws Stolen. */
  beat: (tx: Writing, postId: Id) => Promise<void>
  /** Within a transaction over `facts`: throws Stolen, so that a sender that was overtaken writes nothing. */
  check: (tx: Writing) => Promise<void>
}

/** Thrown inside the work of a holder that was stolen from: it stops there. */
export class Stolen extends Error {
  constructor() {
    super('Another page of this device sends now.')
    this.name = 'Stolen'
  }
}

/** Does the work under the member's lock, or answers `busy` when another context moves under it. */
export async function underLock<T>(memberId: Id, work: (held: Held) => Promise<T>): Promise<T | 'busy'> {
  const result = await request(memberId, { ifAvailable: true }, work)
  if (result !== 'busy' || !(await isStuck(memberId))) return result
  return request(memberId, { steal: true }, work)
}

async function request<T>(memberId: Id, options: LockOptions, work: (held: Held) => Promise<T>): Promise<T | 'busy'> {
  const stop = new AbortController()
  const held = heldBy(newId(), stop.signal)
  let isMine = false
  try {
    return await navigator.locks.request(lockName(memberId), options, async (lock) => {
      if (!lock) return 'busy'
      isMine = true
      await take(memberId, held)
      return work(held).finally(() => release(memberId, held))
    })
  } catch (error) {
    stop.abort(new Stolen())
    const isStolen = isMine && errorName(error) === 'AbortError'
    if (isStolen || error instanceof Stolen) return 'busy'
    throw error
  }
}

type Holder = Held & { name: string }

function heldBy(name: string, signal: AbortSignal): Holder {
  const check = async (tx: Writing) => {
    signal.throwIfAborted()
    if ((await facts.get(tx, 'sending'))?.holder !== name) throw new Stolen()
  }
  const beat = async (tx: Writing, postId: Id) => {
    await check(tx)
    await facts.put(tx, 'sending', { holder: name, postId, at: Date.now() })
  }
  return { name, signal, check, beat }
}

function take(memberId: Id, held: Holder): Promise<void> {
  const sending = { holder: held.name, postId: null, at: Date.now() }
  return writeWithRoom(memberId, ['facts'], (tx) => facts.put(tx, 'sending', sending))
}

function release(memberId: Id, held: Holder): Promise<void> {
  return write(memberStore(memberId), ['facts'], async (tx) => {
    if ((await facts.get(tx, 'sending'))?.holder === held.name) await facts.put(tx, 'sending', null)
  })
}

/** Whether the holder has not moved for a minute. One that never noted anything gets a minute from now. */
function isStuck(memberId: Id): Promise<boolean> {
  return write(memberStore(memberId), ['facts'], async (tx) => {
    const sending = await facts.get(tx, 'sending')
    // A clock that jumped makes it look stuck: stealing is harmless.
    if (sending) return Math.abs(Date.now() - sending.at) > STUCK_AFTER
    await facts.put(tx, 'sending', { holder: 'unknown', postId: null, at: Date.now() })
    return false
  })
}
