// The only module that opens IndexedDB: one connection per database, reopened and replayed once when the browser drops it.
import { deleteDB, openDB } from 'idb'
import { config } from 'zod/mini'
import { inTime } from './in-time.ts'
import { stepsOf, type Connection, type Reading, type StoreName, type Writing } from './stores.ts'

// zod would probe `new Function`, which the content security policy reports as an attack.
config({ jitless: true })

const connections = new Map<string, Promise<Connection>>()

/** Runs `work` in a readonly transaction. It may run twice, and may await nothing but the transaction's requests. */
export function read<T>(name: string, stores: StoreName[], work: (tx: Reading) => Promise<T>): Promise<T> {
  return replayOnce(name, (db) => finish(db.transaction(stores, 'readonly'), work))
}

/** Runs `work` in one strict transaction, and resolves only when it is complete on the disk. It may run twice, as above. */
export function write<T>(name: string, stores: StoreName[], work: (tx: Writing) => Promise<T>): Promise<T> {
  return replayOnce(name, (db) => finish(db.transaction(stores, 'readwrite', { durability: 'strict' }), work))
}

/** Like `write`, for what may be forgotten when the power goes: it does not wait for the disk. */
export function jot<T>(name: string, stores: StoreName[], work: (tx: Writing) => Promise<T>): Promise<T> {
  return replayOnce(name, (db) => finish(db.transaction(stores, 'readwrite', { durability: 'relaxed' }), work))
}

/** Deletes a whole database. */
export async function drop(name: string): Promise<void> {
  await disconnect(name)
  await deleteDB(name)
}

/** Closes the connection; the next use opens it again. */
export async function disconnect(name: string): Promise<void> {
  const opening = connections.get(name)
  connections.delete(name)
  await opening?.then(
    (db) => db.close(),
    () => undefined,
  )
}

export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

async function finish<Tx extends Reading, T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  )
  try {
    const result = await work(tx)
    const failed = await done
    if (failed) throw failed.error
    return result
  } catch (error) {
    abort(tx)
    await done
    // A request only says AbortError when the cause is the transaction's, such as a full disk.
    throw tx.error ?? error
  }
}

function abort(tx: Reading) {
  try {
    tx.abort()
  } catch {
    // It is over already; the error that counts is the one that is thrown.
  }
}

async function replayOnce<T>(name: string, work: (db: Connection) => Promise<T>): Promise<T> {
  const opening = connect(name)
  try {
    return await work(await opening)
  } catch (error) {
    if (!lostConnection.has(errorName(error))) throw error
    if (connections.get(name) === opening) await disconnect(name)
    return work(await connect(name))
  }
}

/** iOS drops connections under memory pressure. AbortError: the browser aborted the transaction; ours carry the error that was their cause. */
const lostConnection: ReadonlySet<string> = new Set(['UnknownError', 'InvalidStateError', 'AbortError'])

function connect(name: string): Promise<Connection> {
  const kept = connections.get(name)
  if (kept) return kept
  const opening = openWithin(name)
  connections.set(name, opening)
  opening.catch(() => forget(name, opening))
  return opening
}

function forget(name: string, opening: Promise<Connection>) {
  if (connections.get(name) === opening) connections.delete(name)
}

async function openWithin(name: string): Promise<Connection> {
  const opening = open(name)
  try {
    return await inTime(opening)
  } catch (error) {
    // One that opens after we gave up must not block others.
    opening.then((db) => db.close()).catch(() => undefined)
    throw error
  }
}

async function open(name: string): Promise<Connection> {
  const steps = stepsOf(name)
  try {
    return await openAt(name, steps.length)
  } catch (error) {
    // A newer build was here and was rolled back. Its steps only added, so what we know is still there.
    if (errorName(error) === 'VersionError') return openAt(name)
    throw error
  }

  function openAt(dbName: string, version?: number): Promise<Connection> {
    const opened: Promise<Connection> = openDB(dbName, version, {
      upgrade: (db, from) => steps.slice(from).forEach((step) => step(db)),
      blocking: () => letGo(dbName),
      terminated: () => connections.delete(dbName),
    })
    return opened
  }
}

/** A newer build wants to upgrade: give way at once. Running transactions complete first. */
function letGo(name: string) {
  void disconnect(name)
}
