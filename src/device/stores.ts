// The stores of the device's two kinds of database, built up in numbered steps that only ever add.
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Id } from '../domain/id.ts'

type Store = { key: string; value: unknown }

/**
 * `bookbag` holds facts and people. `bookbag-<memberId>` holds facts, drafts, attachments (prepared bytes, written once),
 * raws (bytes as picked), shared (what another app gave, until it is in the draft), entries, tripUpdates, feed, quarantine (records that no longer fit their shape).
 */
export type Kept = {
  facts: Store
  people: Store
  drafts: Store
  attachments: Store
  raws: Store
  entries: Store & { indexes: { inOrder: [string, number] } }
  feed: Store & { indexes: { newest: string; photo: string } }
  quarantine: Store
  tripUpdates: Store
  shared: Store
}
export type StoreName = StoreNames<Kept>
export type Connection = IDBPDatabase<Kept>
export type Reading = IDBPTransaction<Kept, StoreName[]> | Writing
export type Writing = IDBPTransaction<Kept, StoreName[], 'readwrite'>

/** The database that everyone on this device shares. */
export const SHARED = 'bookbag'
/** The database of one member on this device. */
export const memberStore = (memberId: Id): string => `bookbag-${memberId}`

type Step = (db: Connection) => void

/** Never change a step that was ever shipped: add one. An older build opens what a newer one made (database.ts). */
const sharedSteps: Step[] = [
  (db) => {
    db.createObjectStore('facts')
    db.createObjectStore('people')
  },
]

const memberSteps: Step[] = [
  (db) => {
    db.createObjectStore('facts')
    db.createObjectStore('drafts')
    db.createObjectStore('attachments')
    db.createObjectStore('raws')
    db.createObjectStore('entries').createIndex('inOrder', ['state', 'submission.sequence'])
    const feed = db.createObjectStore('feed')
    feed.createIndex('newest', 'post.publishedAt')
    feed.createIndex('photo', 'photoIds', { multiEntry: true })
    db.createObjectStore('quarantine', { autoIncrement: true })
  },
  (db) => {
    db.createObjectStore('tripUpdates')
  },
  (db) => {
    db.createObjectStore('shared')
  },
]

export function stepsOf(name: string): Step[] {
  return name === SHARED ? sharedSteps : memberSteps
}
