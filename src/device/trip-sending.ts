// Sending trip updates: before any photo, by a lock and a loop of their own, tried again at most 30 s apart.
import { call } from '../api/call.ts'
import { trips as contract } from '../api/contract/trips.ts'
import * as outage from '../api/outage.ts'
import { Refused, Unreached } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { SECOND } from '../domain/time.ts'
import { onChanged } from './changed.ts'
import { errorName } from './database.ts'
import { NobodySignedIn } from './device-error.ts'
import { heeding } from './heeding.ts'
import { isHeldUp } from './held-up.ts'
import type { TripEntry } from './kept.ts'
import { mine } from './member.ts'
import { isShown, onOnline, onShownOrHidden } from './page.ts'
import { isOfOnePost } from './settle.ts'
import * as queue from './trip-outbox.ts'
import { sayRefusals } from '../words/parts/refusals.ts'

/** The longest between two tries (issue: families and coaches). */
const LONGEST_WAIT = 30 * SECOND
/** A reply that takes longer is not waited for: the same update is sent again, and kept once. */
const TIMEOUT = 15 * SECOND
/** A page that holds the lock for longer is frozen; sending twice does no harm. */
const STUCK_AFTER = 40 * SECOND

/** settled: nothing waits. unreached; later: the school cannot take it now. held: a person must act. busy: another page sends. */
export type Sent = 'settled' | 'unreached' | 'later' | 'held' | 'busy'

let busySince: number | null = null

/** Sends what waits, in the order in which it was written. What the school refuses for good is kept and shown. */
export async function sendTripUpdates(memberId: Id): Promise<Sent> {
  if ((await queue.waiting(memberId)).length === 0) return 'settled'
  const isStuck = busySince !== null && Date.now() - busySince > STUCK_AFTER
  const options = isStuck ? { steal: true } : { ifAvailable: true }
  const sent = await navigator.locks
    .request(`trips:${memberId}`, options, async (lock) => (lock ? sendAll(memberId) : 'busy'))
    .catch(busyWhenStolen)
  busySince = sent === 'busy' ? (busySince ?? Date.now()) : null
  return sent
}

function busyWhenStolen(error: unknown): 'busy' {
  if (errorName(error) === 'AbortError') return 'busy'
  throw error
}

async function sendAll(memberId: Id): Promise<Exclude<Sent, 'busy'>> {
  await queue.dropOldReceived(memberId, Date.now())
  for (const entry of await queue.waiting(memberId)) {
    if (await isHeldUp(memberId)) return 'held'
    try {
      await sendOne(memberId, entry)
    } catch (error) {
      if (error instanceof Unreached) return 'unreached'
      if (!(error instanceof Refused)) throw error
      // Whoever leads a trip has to know at once that families were not told: they have a telephone.
      if (!isOfOnePost(error) || error.code === 'request.not_json') return 'later'
      const problem = { code: error.code, sentence: sayRefusals(error.code) }
      await queue.settle(memberId, entry.update.id, { state: 'refused', problem, receivedAt: null })
    }
  }
  return 'settled'
}

async function sendOne(memberId: Id, { tripId, update }: TripEntry): Promise<void> {
  const options = { params: { id: tripId }, as: memberId, timeoutMs: TIMEOUT }
  const receipt = await heeding(memberId, () => call(contract.update, update, options))
  const isMeant = receipt.updateId === update.id && receipt.tripId === tripId && receipt.sequence === update.stamp.sequence
  if (!isMeant) throw new Unreached('The receipt is for something else.')
  await queue.settle(memberId, update.id, { state: 'received', problem: null, receivedAt: receipt.receivedAt })
}

/** Milliseconds until the next try after so many failures in a row; `chance` in [0, 1). Hardly more than 20 in ten minutes (I6). */
export function waitAfter(failures: number, chance: number): number {
  return Math.min(LONGEST_WAIT, SECOND * 2 ** Math.min(failures, 8)) * (0.85 + 0.15 * chance)
}

/** Sends on open, after each tap, when the network may be back, when the page is shown, and by a jittered timer. Answers how to stop. */
export function startTripSending(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let running: Promise<void> | null = null
  let isWanted = false
  let isStopped = false

  const go = () => {
    isWanted = true
    running ??= rounds().catch(reportError)
  }
  const stops = [
    onChanged('trips', go),
    onChanged('session', go),
    onOnline(go),
    onShownOrHidden(() => isShown() && go()),
    outage.onBack(go),
  ]
  go()
  return () => {
    isStopped = true
    clearTimeout(timer)
    stops.forEach((stop) => stop())
  }

  async function rounds() {
    try {
      while (isWanted && !isStopped) {
        isWanted = false
        await round()
      }
    } finally {
      running = null
    }
  }

  async function round() {
    clearTimeout(timer)
    const sent = await sendTripUpdates(await mine()).catch((error: unknown) => {
      if (error instanceof NobodySignedIn) return 'held' as const
      if (!isStopped) timer = setTimeout(go, LONGEST_WAIT)
      throw error
    })
    failures = sent === 'unreached' || sent === 'later' ? failures + 1 : 0
    if (isStopped || sent === 'settled' || sent === 'held') return
    timer = setTimeout(go, sent === 'busy' ? LONGEST_WAIT / 2 : waitAfter(failures, Math.random()))
  }
}
