// Why Bookbag could not start, in one sentence that says what to do.
import type { Config } from './config.ts'
import { FolderInUse } from './store/lock.ts'
import { NewerDatabase } from './store/migrations.ts'

/** Thrown for what a person can mend; its message is the whole sentence. */
export class CannotStart extends Error {}

/** SQLite result codes (sqlite.org/rescode.html). */
const READ_ONLY = 8
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/** The sentence for what a person can mend, or null for a fault of Bookbag itself. */
export function startupProblem(error: unknown, config: Config): string | null {
  if (error instanceof CannotStart) return error.message
  if (error instanceof NewerDatabase)
    return `The school in ${config.dataDir} was last opened by a newer Bookbag: please start that one, or update this one.`
  if (error instanceof FolderInUse)
    return `Another Bookbag already serves ${config.dataDir}: stop that one, or choose another folder with DATA_DIR.`
  const code = error instanceof Error && 'code' in error ? error.code : null
  const sqlite = error instanceof Error && 'errcode' in error ? Number(error.errcode) % 256 : null
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is in use, perhaps by another Bookbag: stop that one, or choose another with PORT=4318.`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${config.host}: please check HOST.`
  if (code === 'EACCES' && isListening(error))
    return `This machine does not let Bookbag use port ${config.port}: choose one above 1023 with PORT=4317.`
  const isFolder = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(String(code))
  if (isFolder || sqlite === READ_ONLY || sqlite === CANNOT_OPEN)
    return `Bookbag cannot write to ${config.dataDir}: please check the folder, or choose another with DATA_DIR.`
  if (code === 'ENOSPC' || sqlite === 13)
    return `The disk that holds ${config.dataDir} is full: please make room and start again.`
  if (sqlite === NOT_A_DATABASE)
    return `The file bookbag.sqlite in ${config.dataDir} is not a Bookbag database: please choose another folder.`
  return null
}

function isListening(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen'
}
