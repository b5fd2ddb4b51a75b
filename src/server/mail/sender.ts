// Sends e-mail through the school's mail server, and says what became of it.
import { setTimeout as wait } from 'node:timers/promises'
import { EmailAddress } from '../../domain/email-address.ts'
import { SECOND } from '../../domain/time.ts'
import { createLine } from './line.ts'
import { type Mail, messageOf } from './message.ts'
import { isForAll, later, type Outcome, outcomeOf } from './outcome.ts'
import type { MailSettings } from './settings.ts'
import type { Outgoing, Transport } from './transport.ts'

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
    let isBegun = false
    try {
      const outgoing: Outgoing = { ...messageOf(mail, settings.from), signal, onBegin: () => (isBegun = true) }
      await (await transport).sendMail(outgoing)
      return { kind: 'sent' }
    } catch (error) {
      const outcome = isClosed ? later('closing') : outcomeOf(error)
      // A server that has said no to it has not taken it.
      return isBegun && outcome.kind === 'later' && outcome.code === null ? { ...outcome, mayHaveArrived: true } : outcome
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
