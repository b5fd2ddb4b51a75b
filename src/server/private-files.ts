// What lies in DATA_DIR is for the user alone who runs Bookbag, and for whom that user let in.
import { chmod, open, stat } from 'node:fs/promises'
import { type Config, foldersOf } from './config.ts'

const EVERYONE = 0o007

/**
 * A database that is made here is its owner's alone, and SQLite gives its log the same rights. A folder that was there before
 * stays as it is, and so does what a group may do (it may make the backups): only of our own files, what everyone may is taken away.
 */
export async function keepPrivate(config: Config): Promise<void> {
  const { database, lettersKey, pushKey, lock, demo, media, uploads } = foldersOf(config)
  const ours = [database, `${database}-wal`, `${database}-shm`, lettersKey, pushKey, lock, demo, media, uploads]
  for (const file of [database, lock]) await (await open(file, 'a', 0o600)).close()
  // Windows keeps rights in lists of its own: a folder has those of the one above it.
  if (process.platform !== 'win32') await Promise.all(ours.map(closeToEveryone))
}

async function closeToEveryone(path: string): Promise<void> {
  const mode = await stat(path).then(
    (found) => found.mode & 0o777,
    () => 0,
  )
  if (!(mode & EVERYONE)) return
  try {
    await chmod(path, mode & ~EVERYONE)
  } catch {
    console.warn(`Everyone who uses this machine can read ${path}, and Bookbag may not change that: please do.`)
  }
}
