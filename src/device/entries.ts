// The entries of the outbox as they are stored, one for each post.
import type { Id } from '../domain/id.ts'
import { DAY } from '../domain/time.ts'
import { read, write } from './database.ts'
import type { Entry, EntryState } from './kept.ts'
import * as quarantine from './quarantine.ts'
import { memberStore, type Reading, type Writing } from './stores.ts'
import { inState } from './unsent.ts'

/** How long a received entry stays in the list, without its photos. */
const SHOWN_AFTER_RECEIPT = 7 * DAY

/** All entries, in the order in which they were written. */
export async function list(memberId: Id): Promise<Entry[]> {
  const all = await quarantine.readFitting(memberId, 'entries')
  return all.toSorted((a, b) => a.submission.sequence - b.submission.sequence)
}

/** The entry of a post within a transaction over `entries`. */
export function get(tx: Reading, postId: Id): Promise<Entry | null> {
  return quarantine.getFitting(tx, 'entries', postId)
}

export async function put(tx: Writing, entry: Entry): Promise<void> {
  await tx.objectStore('entries').put(entry, entry.postId)
}

/**
 * Changes the stored entry, if it still is the one that was read: false when it was deleted or replaced meanwhile.
 * Fields that a newer build has added stay as they are.
 */
export async function change(tx: Writing, entry: Entry, patch: Partial<Entry>): Promise<boolean> {
  const store = tx.objectStore('entries')
  const [raw, stored] = await Promise.all([store.get(entry.postId), get(tx, entry.postId)])
  if (stored?.manifestHash !== entry.manifestHash || stored.state === 'received') return false
  await store.put({ ...(raw as object), ...patch }, entry.postId)
  return true
}

/** Within a transaction over `entries`: whether it still waits, as it was when it was read. */
export async function stillWaits(tx: Reading, entry: Entry): Promise<boolean> {
  const stored = await get(tx, entry.postId)
  return stored?.state === 'waiting' && stored.manifestHash === entry.manifestHash
}

/** The oldest waiting entry that is accepted, by a cursor over keys: a thousand entries are not read to find one. */
export function firstWaiting(memberId: Id, accepts: (entry: Entry) => boolean): Promise<Entry | null> {
  return read(memberStore(memberId), ['entries'], async (tx) => {
    const index = tx.objectStore('entries').index('inOrder')
    for (let cursor = await index.openKeyCursor(inState('waiting')); cursor; cursor = await cursor.continue()) {
      const entry = await get(tx, cursor.primaryKey)
      if (entry && accepts(entry)) return entry
    }
    return null
  })
}

/** The posts in a state, oldest first. */
export function idsIn(memberId: Id, state: EntryState): Promise<Id[]> {
  return read(memberStore(memberId), ['entries'], (tx) => tx.objectStore('entries').index('inOrder').getAllKeys(inState(state)))
}

export function find(memberId: Id, postId: Id): Promise<Entry | null> {
  return read(memberStore(memberId), ['entries'], (tx) => get(tx, postId))
}

/** Takes received entries off the list after a week. Only received ones: the program deletes no other, at any age. */
export async function dropOldReceived(memberId: Id, now: number): Promise<void> {
  const received = await idsIn(memberId, 'received')
  if (received.length === 0) return
  await write(memberStore(memberId), ['entries'], async (tx) => {
    for (const postId of received) {
      const entry = await get(tx, postId)
      if (entry?.state !== 'received' || !entry.receipt) continue
      if (now - Date.parse(entry.receipt.receivedAt) > SHOWN_AFTER_RECEIPT) await tx.objectStore('entries').delete(postId)
    }
  })
}
