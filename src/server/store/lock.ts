// One server to a folder: two would each believe that they alone erase, tidy and make renditions there.
import { DatabaseSync } from 'node:sqlite'

/** Thrown while another process holds the folder. */
export class FolderInUse extends Error {}

/** SQLITE_BUSY. */
const BUSY = 5

/**
 * Holds the lock until `letGo` is called or the process ends, however it ends: the lock of a transaction that stays open
 * is the operating system's own, on each of them. Nothing else in this process may open the file: on Linux and macOS closing it
 * once gives such a lock away (sqlite.org/howtocorrupt.html, 2.2). Throws FolderInUse at once, or what SQLite said.
 */
export function hold(file: string): { letGo: () => void } {
  const lock = new DatabaseSync(file)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error instanceof Error && 'errcode' in error && error.errcode === BUSY ? new FolderInUse() : error
  }
  return { letGo: () => lock.close() }
}
