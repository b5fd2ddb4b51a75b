// What follows from what became of a push: for the push itself, and for the browser that it was for.
import { backoff, patience } from '../../domain/backoff.ts'
import { dayOf } from '../../domain/end-of-day.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../push/outcome.ts'
import type { Push } from '../store/pushes.ts'
import * as pushes from '../store/pushes.ts'
import type { Subscription } from '../store/subscriptions.ts'
import * as subscriptions from '../store/subscriptions.ts'

/**
 * A service that refuses (401, 403, another status, a redirect) or whose name leads into the school's own network speaks of the school
 * or of the line, and of all browsers alike: one is given up when it was refused on so many days and told nothing between.
 */
const REFUSED_DAYS = 7

type Sent = { push: Push; subscription: Subscription; outcome: Outcome }

/** `say` is called with what a person at the school might mend. */
export async function settle(
  context: Context,
  { push, subscription, outcome }: Sent,
  say: (trouble: string) => void,
): Promise<void> {
  const { db, now } = context
  // Of a trip it still waits.
  const isClaimed = push.kind !== 'trip'
  const end = (state: 'sent' | 'dropped') => pushes.end(db, push.id, state, isClaimed ? 'sent' : 'waiting')
  if (outcome.kind === 'delivered') {
    if (subscription.refusedDays > 0) await subscriptions.forgive(db, subscription.id)
    await end('sent')
  } else if (outcome.kind === 'later') {
    if (isClaimed && outcome.mayHaveArrived) return
    await putOff(context, push, { waitMs: outcome.retryAfterMs ?? backoff(push.attempts + 1, Math.random()), isClaimed })
  } else if (outcome.kind === 'refused' && outcome.why === 'size') {
    await end('dropped')
  } else if (outcome.kind === 'gone' || outcome.why === 'host' || outcome.why === 'keys') {
    await subscriptions.remove(db, subscription.id)
    await end('dropped')
  } else {
    say(`${new URL(subscription.endpoint).host} (${outcome.status ?? outcome.why})`)
    const days = await subscriptions.noteRefused(db, subscription.id, dayOf(now()))
    if (days >= REFUSED_DAYS) {
      await subscriptions.remove(db, subscription.id)
      await end('dropped')
    } else {
      const waits = push.kind === 'trip' ? backoff : patience
      await putOff(context, push, { waitMs: waits(push.attempts + 1, Math.random()), isClaimed })
    }
  }
}

type Wait = { waitMs: number; isClaimed: boolean }

export async function putOff({ db, now }: Context, { id, attempts }: Push, { waitMs, isClaimed }: Wait): Promise<void> {
  const nextTryAt = new Date(Date.parse(now()) + waitMs).toISOString()
  await pushes.postpone(db, { id, attempts: attempts + 1, nextTryAt, isClaimed })
}
