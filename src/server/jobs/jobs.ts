// Jobs: what a commit left to be done. One at a time, tried again with backoff, picked up after a crash.
import { backoff } from '../../domain/backoff.ts'
import { DAY, SECOND } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import * as deliveries from '../store/deliveries.ts'
import type { Delivery } from '../store/deliveries.ts'
import { report } from '../trouble.ts'
import { eraseAttachments } from './erasure.ts'
import { tidy } from './tidy.ts'
import { makeRenditions } from './renditions.ts'

/** `settled` resolves when no job is waiting that could run now; `close` lets the one under way finish. */
export type Jobs = { wake: () => void; close: () => Promise<void>; settled: () => Promise<void> }

/** With backoff, more than two hours of tries; then it is tried once with each tidying (tidy.ts), and the log says so. */
export const MOST_ATTEMPTS = 60

/** After a failure of the database itself. */
const PAUSE = 30 * SECOND

/** Starts at once: with what an earlier run left behind, and by tidying the folders, then daily. */
export function createJobs(context: Context): Jobs {
  let isClosed = false
  let round: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const wake = () => {
    clearTimeout(timer)
    if (!isClosed) round = round.then(work)
  }
  const wakeIn = (ms: number) => {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(wake, Math.min(ms, DAY)).unref()
  }
  const work = async () => {
    try {
      for (let wait = 0; wait === 0;) {
        const delivery = isClosed ? null : await deliveries.next(context.db)
        if (!delivery) return
        wait = Math.max(0, Date.parse(delivery.nextTryAt) - Date.parse(context.now()))
        if (wait === 0) await deliver(context, delivery)
        else wakeIn(wait)
      }
    } catch (error) {
      report(error, 'Jobs')
      wakeIn(PAUSE)
    }
  }
  const tidyUp = () => {
    round = round.then(() => (isClosed ? undefined : tryToTidy(context)))
  }
  const daily = setInterval(tidyUp, DAY).unref()
  wake()
  tidyUp()

  return {
    wake,
    async close() {
      isClosed = true
      clearTimeout(timer)
      clearInterval(daily)
      await round
    },
    async settled() {
      for (let seen: Promise<void> | null = null; seen !== round;) {
        seen = round
        await seen
      }
    },
  }
}

async function deliver(context: Context, delivery: Delivery): Promise<void> {
  try {
    if (delivery.kind === 'renditions') await makeRenditions(context, delivery.subjectId)
    else await eraseAttachments(context, [delivery.subjectId])
    await deliveries.finish(context.db, delivery.id, 'done')
  } catch (error) {
    const attempts = delivery.attempts + 1
    report(error, `${delivery.kind} of ${delivery.subjectId}, try ${attempts},`)
    if (attempts >= MOST_ATTEMPTS) return deliveries.finish(context.db, delivery.id, 'failed')
    const next = Date.parse(context.now()) + backoff(attempts, Math.random())
    await deliveries.postpone(context.db, delivery.id, attempts, new Date(next).toISOString())
  }
}

async function tryToTidy(context: Context): Promise<void> {
  try {
    await tidy(context)
  } catch (error) {
    report(error, 'Tidying')
  }
}
