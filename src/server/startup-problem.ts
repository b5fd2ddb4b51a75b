// Why Bookbag could not start, in one sentence that says what to do.
import { Refused } from '../api/problem.ts'
import { CannotStart } from './cannot-start.ts'
import type { Config } from './config.ts'
import { FolderInUse } from './store/lock.ts'
import { NewerDatabase } from './store/migrations.ts'

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG', 'ELOOP'])
const FULL = new Set(['ENOSPC', 'EDQUOT'])
const NO_ADDRESS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'EADDRNOTAVAIL'])

/** The sentence for what a person can mend, or null for a fault of Bookbag itself. */
export function startupProblem(error: unknown, config: Config): string | null {
  if (!(error instanceof Error)) return null
  if (error instanceof CannotStart) return error.message
  const { dataDir } = config
  if (error instanceof NewerDatabase)
    return `The school in ${dataDir} was last opened by a newer Bookbag: please start that one, or update this one.`
  if (error instanceof FolderInUse)
    return `Another Bookbag already serves ${dataDir}: stop that one, or choose another folder with DATA_DIR.`
  if (error instanceof Refused) return error.code === 'storage.full' ? diskFull(dataDir) : null
  const code = 'code' in error ? String(error.code) : ''
  return code === 'ERR_SQLITE_ERROR' ? databaseProblem(error, dataDir) : systemProblem(code, error, config)
}

/** Result codes of SQLite (sqlite.org/rescode.html); the extended ones hold them in their lowest byte. */
function databaseProblem(error: Error, dataDir: string): string | null {
  switch (resultCode(error)) {
    case 3: // PERM
    case 8: // READONLY
    case 14: // CANTOPEN
      return notWritable(dataDir)
    case 5: // BUSY
    case 6: // LOCKED
      return `Another program holds bookbag.sqlite in ${dataDir}, perhaps a backup: wait until it has ended, and start again.`
    case 10: // IOERR
      return `The disk that holds ${dataDir} did not read or write as it should: please check the disk and what connects it, and start again.`
    case 11: // CORRUPT
      return `The file bookbag.sqlite in ${dataDir} is damaged: please put your last backup of the whole folder back in its place.`
    case 13: // FULL
      return diskFull(dataDir)
    case 15: // PROTOCOL
      return `Posts cannot be kept safely in ${dataDir}, perhaps a network drive: choose a folder on this machine's own disk with DATA_DIR.`
    case 26: // NOTADB
      return `The file bookbag.sqlite in ${dataDir} is not a Bookbag database: choose another folder with DATA_DIR, or put your last backup of the whole folder back in its place.`
    default:
      return null
  }
}

function systemProblem(code: string, error: Error, { host, port, dataDir }: Config): string | null {
  const isListening = 'syscall' in error && error.syscall === 'listen'
  if (code === 'EADDRINUSE') return `Port ${port} is in use, perhaps by another Bookbag: stop that one, or ${anotherPort(port)}.`
  if (code === 'EACCES' && isListening) return `This machine does not let Bookbag use port ${port}: ${anotherPort(port)}.`
  if (NO_ADDRESS.has(code) || (code === 'EINVAL' && isListening))
    return `This machine has no address ${host}: leave HOST out for this machine alone, or set HOST=0.0.0.0 for its network.`
  if (FULL.has(code)) return diskFull(dataDir)
  return NOT_WRITABLE.has(code) && isOnTheWay(error, dataDir) ? notWritable(dataDir) : null
}

/** A file that Bookbag itself misses is nothing that a person at the console can mend. */
function isOnTheWay(error: Error, dataDir: string): boolean {
  const path = 'path' in error ? String(error.path) : dataDir
  return path.startsWith(dataDir) || dataDir.startsWith(path)
}

const notWritable = (dataDir: string) =>
  `Bookbag cannot write to ${dataDir}: please check the folder and whose it is, or choose another with DATA_DIR.`
const diskFull = (dataDir: string) => `The disk that holds ${dataDir} is full: please make room and start again.`
const anotherPort = (port: number) => `choose another with PORT=${port < 1024 || port > 65_000 ? 4317 : port + 1}`

/** Whether SQLite found a file that is none of its own, or no longer whole. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Error && [11, 26].includes(resultCode(error) ?? 0)
}

function resultCode(error: Error): number | null {
  return 'errcode' in error ? Number(error.errcode) & 0xff : null
}
