// What every route and job may reach.
import { randomBytes } from 'node:crypto'
import { type Id, uuidv7 } from '../domain/id.ts'
import type { Config } from './config.ts'
import type { Live } from './live.ts'
import type { Db } from './store/db.ts'

export type Context = {
  db: Db
  config: Config
  /** What typed codes are kept under. */
  lettersKey: Uint8Array
  live: Live
  /** The school's public key for push services (VAPID), in base64url. */
  pushKey: string
  /** The school's clock: ISO 8601. */
  now: () => string
  newId: () => Id
  /** Called at the named step of safety.md section 4; kills the process when CRASH_AT names it. */
  step: (name: string) => void
  /** Wakes the jobs after a commit that left a delivery. */
  wakeJobs: () => void
  /** Wakes pushes and letters after a commit that left one. */
  wakePushes: () => void
}

export function newId(): Id {
  return uuidv7(Date.now(), randomBytes(10))
}

/** kill -9 of oneself at the step that CRASH_AT names: no handler runs, as in a power cut. */
export function crashStep(crashAt: string | null): (name: string) => void {
  return (name) => {
    if (name === crashAt) process.kill(process.pid, 'SIGKILL')
  }
}
