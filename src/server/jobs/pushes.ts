// Sends the pushes that are due, many at once: of a post at most once, of a trip at least once, none that is no news any more.
import { MINUTE } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { compose } from '../notifications/compose.ts'
import { runDigest } from '../notifications/digest.ts'
import type { PushSender } from '../push/send.ts'
import type { Push } from '../store/pushes.ts'
import * as pushes from '../store/pushes.ts'
import * as subscriptions from '../store/subscriptions.ts'
import { report } from '../trouble.ts'
import { createLine, type Line } from './lines.ts'
import { createRounds, LOOK } from './rounds.ts'
import { putOff, settle } from './settle-push.ts'

/** Under way at the same time. The coach has a line of its own: nothing that is told of it waits behind a thousand digests. */
const AT_ONCE = { trips: 128, others: 64 }

/** Starts at once, with what an earlier run left behind. */
export function createPushJobs(context: Context, { send, close }: PushSender): Line {
  const { db, now } = context
  const said = new Set<string>()
  const say = (trouble: string) => {
    if (said.has(trouble)) return
    said.add(trouble)
    console.error(
      `Push messages are refused by ${trouble}: they wait and are tried again. Is the clock right, and the line open?`,
    )
  }
  const lineOf = (name: string, isTrip: boolean, most: number) =>
    createLine<Push>({
      name,
      most,
      due: (room, underWay) => pushes.due(db, now(), room, { isTrip, underWay }),
      nextAt: (underWay) => pushes.nextAt(db, { isTrip, underWay }),
      act: (push) => deliver(context, { send, say }, push),
      now,
    })
  const lines = [lineOf('Pushes of trips', true, AT_ONCE.trips), lineOf('Pushes', false, AT_ONCE.others)]
  const digest = createRounds('Digest', async () => {
    // It left letters as well.
    if (await runDigest(context)) context.wakePushes()
    return LOOK
  })
  const all = [digest, ...lines]
  const wake = () => all.forEach((each) => each.wake())
  wake()

  return {
    wake,
    async settled() {
      for (const { settled } of all) await settled()
    },
    async close() {
      await Promise.all(all.map((each) => each.close()))
      close()
    },
  }
}

type Sender = Pick<PushSender, 'send'> & { say: (trouble: string) => void }

/** One that cannot be told keeps nobody from theirs. */
async function deliver(context: Context, sender: Sender, push: Push): Promise<void> {
  try {
    await tell(context, sender, push)
  } catch (error) {
    report(error, `Push (${push.kind})`)
    await putOff(context, push, { waitMs: MINUTE, isClaimed: false })
  }
}

async function tell(context: Context, { send, say }: Sender, push: Push): Promise<void> {
  const { db, now } = context
  context.step('S12 due')
  const subscription = await subscriptions.findLive(db, push.subscriptionId)
  const message = subscription && push.expiresAt > now() ? await compose(context, push, subscription) : null
  if (!subscription || !message) return void (await pushes.end(db, push.id, 'dropped'))
  // At most once: it counts as sent before it is. Of a trip only after: twice is better than never, and a phone shows one.
  if (push.kind !== 'trip' && !(await pushes.end(db, push.id, 'sent'))) return
  context.step('S12 claimed')
  const outcome = await send(subscription, message)
  context.step('S12 sent')
  await settle(context, { push, subscription, outcome }, say)
  context.step('S12 marked')
}
