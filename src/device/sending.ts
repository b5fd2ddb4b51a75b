// The page's send loop: when to go through the outbox. The service worker calls `drain` as well.
import * as outage from '../api/outage.ts'
import { MINUTE, SECOND } from '../domain/time.ts'
import { onChanged } from './changed.ts'
import { DeviceFull, NobodySignedIn } from './device-error.ts'
import { drain, nextRoundAt, type Round } from './drain.ts'
import { mine } from './member.ts'
import { onOnline, onShownOrHidden, isShown } from './page.ts'
import * as quarantine from './quarantine.ts'
import * as rest from './rest.ts'
import { sweepAll } from './sweep.ts'
import { onWake } from './wake.ts'

/** After this long another page's round is looked at again: it may have frozen. */
const LOOK_AGAIN = 65 * SECOND
/** After an error of the device itself: the posts wait, and must not wait for a person. */
const DEVICE_REST = 30 * SECOND

/** Drains on open, when the network may be back, when the page is shown, after each new entry, and by a jittered timer. */
export function startSending(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let next: rest.Why | null = null
  let isStopped = false
  /** Since the school was not in reach: the next answer to anything else is a reason to go on. */
  let isResting = false

  const go = (why: rest.Why) => {
    if (running || isStopped) next = why
    else void round(why).catch(reportError)
  }
  const stops = [
    onOnline(() => go('hint')),
    onShownOrHidden(() => isShown() && go('hint')),
    onChanged('session', () => go('hint')),
    outage.onHeard(() => isResting && go('timer')),
  ]
  onWake(() => go('timer'))
  void tidy().catch(reportError)
  go('hint')

  return () => {
    isStopped = true
    clearTimeout(timer)
    onWake(null)
    stops.forEach((stop) => stop())
  }

  async function round(why: rest.Why) {
    running = true
    isResting = false
    clearTimeout(timer)
    try {
      const memberId = await mine()
      const result = await drain(memberId, why)
      await schedule(memberId, result)
    } catch (error) {
      if (error instanceof NobodySignedIn) return
      if (!isStopped) timer = setTimeout(() => go('timer'), DEVICE_REST)
      // Whoever writes is told on the screen that there is no room.
      if (!(error instanceof DeviceFull)) throw error
    } finally {
      running = false
      const again = next
      next = null
      if (again) go(again)
    }
  }

  async function schedule(memberId: string, result: Round) {
    isResting = result === 'resting' && (await rest.mayHear(memberId, Date.now()))
    const dueAt = result === 'busy' ? Date.now() + LOOK_AGAIN : await nextRoundAt(memberId)
    if (dueAt === null || isStopped) return
    const wait = Math.min(5 * MINUTE, Math.max(SECOND, dueAt - Date.now()))
    timer = setTimeout(() => go('timer'), wait * (1 + 0.2 * Math.random()))
  }
}

/** Once after opening: what an earlier build set aside, and bytes that a crash left behind. */
async function tidy(): Promise<void> {
  try {
    await quarantine.putBack(await mine())
    await sweepAll(Date.now())
  } catch (error) {
    if (!(error instanceof NobodySignedIn)) throw error
  }
}
