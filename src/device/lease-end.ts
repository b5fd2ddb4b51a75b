// The end of the lease while a page stays open: from then on kept photos wait for the school again (I7).
import type { Lease } from '../domain/lease.ts'
import { HOUR } from '../domain/time.ts'
import { onChanged } from './changed.ts'
import { NobodySignedIn } from './device-error.ts'
import { left } from './lease.ts'
import { mine } from './member.ts'
import * as people from './people.ts'

/** Looked at again at least so often: browsers' timers are bounded, and stand still while a device sleeps. */
const LOOK_AGAIN = HOUR

/** Calls `over` once when the lease of the member on this page ends, and again after a renewed one. Answers how to stop. */
export function watchLease(over: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended: string | null = null
  let isStopped = false
  const look = () => void watch().catch(reportError)
  const stop = onChanged('session', look)
  look()

  return () => {
    isStopped = true
    clearTimeout(timer)
    stop()
  }

  async function watch() {
    const lease = await leaseHere()
    const rest = lease ? await left(lease, Date.now()) : 0
    clearTimeout(timer)
    if (isStopped || lease === null || lease.expiresAt === ended) return
    if (rest > 0) {
      timer = setTimeout(look, Math.min(rest, LOOK_AGAIN))
      return
    }
    ended = lease.expiresAt
    over()
  }
}

async function leaseHere(): Promise<Lease | null> {
  try {
    return (await people.find(await mine()))?.me?.lease ?? null
  } catch (error) {
    if (error instanceof NobodySignedIn) return null
    throw error
  }
}
