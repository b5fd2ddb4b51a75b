// Sends the letters that are due, trips first: a digest at most once, the rest at least once, none that is no news any more.
import { backoff, patience } from '../../domain/backoff.ts'
import { MINUTE } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { isForAll, type Outcome } from '../mail/outcome.ts'
import type { MailSender } from '../mail/sender.ts'
import { composeLetter } from '../notifications/compose-letter.ts'
import type { Letter } from '../store/letters.ts'
import * as letters from '../store/letters.ts'
import * as addresses from '../store/mail-addresses.ts'
import type { MailAddress } from '../store/mail-addresses.ts'
import { report } from '../trouble.ts'
import { createRounds, LOOK, type Rounds } from './rounds.ts'

/** Of which two are under way (mail/sender.ts): a digest that waits there counts as sent, and a power cut would lose it. */
const AT_ONCE = 4

/** Starts at once, with what an earlier run left behind. A mail server that takes from nobody is left alone for a while, then tried with one. */
export function createLetterJobs(context: Context, sender: MailSender): Omit<Rounds, 'isClosed'> {
  const rounds = createRounds('Letters', work)
  const clock = () => Date.parse(context.now())
  let failures = 0
  let restsUntil = 0

  async function work(): Promise<number> {
    while (!rounds.isClosed()) {
      if (clock() < restsUntil) return restsUntil - clock()
      const due = await letters.due(context.db, context.now(), failures === 0 ? AT_ONCE : 1)
      if (due.length === 0) break
      note(await Promise.all(due.map((letter) => deliver(context, sender, letter))))
    }
    const next = await letters.nextAt(context.db)
    return next === null ? LOOK : Date.parse(next) - clock()
  }

  function note(outcomes: readonly (Outcome | null)[]): void {
    const trouble = outcomes.find((outcome) => outcome?.kind === 'later' && isForAll(outcome))
    if (trouble?.kind === 'later') {
      if (failures === 0 && trouble.why !== 'closing')
        console.error(`E-mail waits, and is tried again: the mail server is ${trouble.why} (${trouble.code ?? 'no answer'}).`)
      failures++
      restsUntil = clock() + backoff(failures, Math.random())
    } else if (outcomes.some((outcome) => outcome !== null)) failures = 0
  }
  rounds.wake()

  return {
    ...rounds,
    // Whoever waits for the mail server is answered by its end.
    close: async () => void (await Promise.all([rounds.close(), sender.close()])),
  }
}

/** Answers what the mail server made of it, null when there was nothing to send. */
async function deliver(context: Context, sender: MailSender, letter: Letter): Promise<Outcome | null> {
  const { db, now } = context
  try {
    const address = letter.expiresAt > now() ? await addresses.find(db, letter.addressId) : null
    const mail = address && (await composeLetter(context, letter, address))
    if (!mail) {
      await letters.end(db, letter.id, 'dropped')
      return null
    }
    // At most once: it counts as sent before it is. All else only after: twice is better than never, and a mail program shows one.
    if (letter.kind === 'digest' && !(await letters.end(db, letter.id, 'sent'))) return null
    context.step('S12')
    const outcome = await sender.send(mail)
    await settle(context, { letter, address }, outcome)
    return outcome
  } catch (error) {
    // One that cannot be written keeps nobody from theirs.
    report(error, `Letter (${letter.kind})`)
    await postpone(context, letter, MINUTE)
    return null
  }
}

type Sent = { letter: Letter; address: MailAddress }

async function settle(context: Context, { letter, address }: Sent, outcome: Outcome): Promise<void> {
  const { db } = context
  if (outcome.kind === 'refused') await addresses.move(db, address.id, ['waiting', 'confirmed'], 'refused')
  if (outcome.kind !== 'later') return void (await letters.end(db, letter.id, outcome.kind === 'sent' ? 'sent' : 'dropped'))
  if (letter.kind === 'digest' && outcome.mayHaveArrived) return
  const isSoon = letter.kind === 'trip' || isForAll(outcome)
  await postpone(context, letter, (isSoon ? backoff : patience)(letter.attempts + 1, Math.random()))
}

async function postpone({ db, now }: Context, { id, kind, attempts }: Letter, waitMs: number): Promise<void> {
  const nextTryAt = new Date(Date.parse(now()) + waitMs).toISOString()
  await letters.postpone(db, { id, attempts: attempts + 1, nextTryAt, isClaimed: kind === 'digest' })
}
