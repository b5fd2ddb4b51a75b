// Sends the pushes that are due, many at once: of a post at most once, of a trip at least once, none that is no news any more.
import { backoff } from '../../domain/backoff.ts'
import type { Context } from '../context.ts'
import { compose } from '../notifications/compose.ts'
import { runDigest } from '../notifications/digest.ts'
import type { Outcome } from '../push/outcome.ts'
import type { PushSender } from '../push/send.ts'
import type { Push } from '../store/pushes.ts'
import * as pushes from '../store/pushes.ts'
import * as subscriptions from '../store/subscriptions.ts'
import { createRounds, LOOK, type Rounds } from './rounds.ts'

/** Under way at the same time. */
const AT_ONCE = 64
export type PushJobs = Omit<Rounds, 'isClosed'>

/** Starts at once, with what an earlier run left behind. */
export function createPushJobs(context: Context, sender: PushSender): PushJobs {
  const rounds = createRounds('Pushes', work)

  async function work(): Promise<number> {
    // It left letters as well.
    if (await runDigest(context)) context.wakePushes()
    for (;;) {
      const due = rounds.isClosed() ? [] : await pushes.due(context.db, context.now(), AT_ONCE)
      if (due.length === 0) break
      await Promise.all(due.map((push) => deliver(context, sender, push)))
    }
    const next = await pushes.nextAt(context.db)
    return next === null ? LOOK : Date.parse(next) - Date.parse(context.now())
  }
  rounds.wake()

  return {
    ...rounds,
    async close() {
      await rounds.close()
      sender.close()
    },
  }
}

async function deliver(context: Context, sender: PushSender, push: Push): Promise<void> {
  const { db, now } = context
  context.step('S12 due')
  const subscription = await subscriptions.findLive(db, push.subscriptionId)
  const message = subscription && push.expiresAt > now() ? await compose(context, push, subscription) : null
  if (!subscription || !message) return void (await pushes.end(db, push.id, 'dropped'))
  // At most once: it counts as sent before it is. Of a trip only after: twice is better than never, and a phone shows one.
  if (push.kind !== 'trip' && !(await pushes.end(db, push.id, 'sent'))) return
  context.step('S12 claimed')
  const outcome = await sender.send(subscription, message)
  context.step('S12 sent')
  await settle(context, push, outcome)
  context.step('S12 marked')
}

async function settle({ db, now }: Context, push: Push, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'gone' || (outcome.kind === 'refused' && outcome.why !== 'size'))
    await subscriptions.remove(db, push.subscriptionId)
  if (outcome.kind !== 'later') return void (await pushes.end(db, push.id, outcome.kind === 'delivered' ? 'sent' : 'dropped'))
  if (push.kind !== 'trip' && outcome.mayHaveArrived) return
  const attempts = push.attempts + 1
  const wait = outcome.retryAfterMs ?? backoff(attempts, Math.random())
  const nextTryAt = new Date(Date.parse(now()) + wait).toISOString()
  await pushes.postpone(db, { id: push.id, attempts, nextTryAt, isClaimed: push.kind !== 'trip' })
}
