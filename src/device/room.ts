// Writing what must not be lost on a device that may be full: what can be read again goes first.
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { errorName, write } from './database.ts'
import { DeviceFull } from './device-error.ts'
import { put } from './facts.ts'
import * as feedMark from './feed-mark.ts'
import * as media from './media.ts'
import { memberStore, type StoreName, type Writing } from './stores.ts'

/** Like `write` on the member's database, with room made where there is none. Throws DeviceFull when that is not enough. */
export function writeWithRoom<T>(memberId: Id, stores: StoreName[], work: (tx: Writing) => Promise<T>): Promise<T> {
  return withRoom(memberId, () => write(memberStore(memberId), stores, work))
}

/**
 * When the device is full, drops the kept feed and photos, and does the write once more.
 * Throws DeviceFull when even that is not enough; then nothing was written.
 */
export async function withRoom<T>(memberId: Id, writing: () => Promise<T>): Promise<T> {
  try {
    return await writing()
  } catch (error) {
    if (!isFull(error)) throw error
  }
  await makeRoom(memberId)
  try {
    return await writing()
  } catch (error) {
    throw isFull(error) ? new DeviceFull() : error
  }
}

function isFull(error: unknown): boolean {
  return errorName(error) === 'QuotaExceededError'
}

async function makeRoom(memberId: Id) {
  const forgetting = [media.forgetEveryones(), forgetFeed(memberId)]
  // A full device may refuse even this; the second try then says so.
  await Promise.allSettled(forgetting)
  tell('feed')
}

/** Forgets the kept posts and trips, and where in the log they were true. They are read again. */
export function forgetFeed(memberId: Id): Promise<void> {
  return write(memberStore(memberId), ['feed', 'facts'], async (tx) => {
    await tx.objectStore('feed').clear()
    await put(tx, 'position', null)
    await put(tx, 'trips', null)
    await feedMark.renew(tx)
  })
}
