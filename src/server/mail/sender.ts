// Sends e-mail through the school's mail server, and says what became of it.
import { setTimeout as wait } from 'node:timers/promises'
import { EmailAddress } from '../../domain/email-address.ts'
import { SECOND } from '../../domain/time.ts'
import { createLine } from './line.ts'
import { type Mail, messageOf } from './message.ts'
import { later, type Outcome, outcomeOf } from './outcome.ts'
import type { MailSettings } from './settings.ts'
import type { Transport } from './transport.ts'

export type MailSender = {
  /**
   * Never rejects for what a mail server did. Many may be sent at once: two are under way, the rest wait in order, and none waits for a
   * server that has stopped answering, wants another password or cannot be trusted. None is under way for more than 30 s.
   */
  send: (mail: Mail) => Promise<Outcome>
  /** What waits is answered `closing`; what is under way has a second and a half. */
  close: () => Promise<void>
}

/** All is for tests: `ca` to trust beside the machine's own (PEM), `connectMs` for reaching the server, `talkMs` for each of its silences. */
export type MailSenderOptions = { ca?: string; connectMs?: number; talkMs?: number }

const CONNECTIONS = 2
/** Within what the server has for its own end. */
const GRACE = 1.5 * SECOND

export function createMailSender(settings: MailSettings, options: MailSenderOptions = {}): MailSender {
  const { ca, connectMs = 10 * SECOND, talkMs = 20 * SECOND } = options
  const line = createLine<Outcome>(CONNECTIONS, isForAll)
  let transport: Promise<Transport> | null = null
  let isClosed = false

  async function deliver(mail: Mail): Promise<Outcome> {
    const signal = AbortSignal.timeout(connectMs + talkMs)
    // It takes 22 MB, which a school that sends no e-mail does not need.
    transport ??= import('./transport.ts').then(({ openTransport }) =>
      openTransport(settings, { ca, connectMs, talkMs, connections: CONNECTIONS }),
    )
    try {
      await (await transport).sendMail({ ...messageOf(mail, settings.from), signal })
      return { kind: 'sent' }
    } catch (error) {
      return isClosed ? later('closing') : outcomeOf(error)
    }
  }

  return {
    async send(mail) {
      const to = EmailAddress.safeParse(mail.to)
      if (!to.success) return { kind: 'refused', code: null }
      return isClosed ? later('closing') : line.run(() => deliver({ ...mail, to: to.data }))
    },
    async close() {
      isClosed = true
      line.sendAway(later('closing'))
      await Promise.race([line.settled(), wait(GRACE, undefined, { ref: false })])
      ;(await transport)?.close({ force: true })
    },
  }
}

/** Whether the next mail would only meet the same; a 421 says that the server stops. */
function isForAll(outcome: Outcome): boolean {
  if (outcome.kind !== 'later') return false
  return outcome.why === 'asked to wait' ? outcome.code === 421 : outcome.why !== 'not taken'
}
