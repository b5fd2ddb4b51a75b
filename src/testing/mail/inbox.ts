// What has been delivered, as a mail program would show it, and as it came over the wire.
import PostalMime, { type Email } from 'postal-mime'

/** `bytes`: after the dots of the protocol were taken off. `shown`: decoded. `from` and `to`: of the envelope. */
export type Received = {
  from: string
  to: readonly string[]
  bytes: Buffer
  shown: Email
  isSecure: boolean
  /** Who signed in to send it. */
  user: string | null
}

export type Inboxes = {
  put: (mail: Omit<Received, 'shown'>) => Promise<void>
  /** What one address got, the oldest first. */
  of: (address: string) => readonly Received[]
  all: () => readonly Received[]
}

export function createInboxes(): Inboxes {
  const received: Received[] = []
  return {
    async put(mail) {
      received.push({ ...mail, shown: await PostalMime.parse(mail.bytes) })
    },
    of: (address) => received.filter(({ to }) => to.includes(address)),
    all: () => received,
  }
}

/** The header lines of a mail as they came, folded ones still apart. */
export function headerLines({ bytes }: Pick<Received, 'bytes'>): string[] {
  return bytes.toString('latin1').split('\r\n\r\n')[0]!.split('\r\n')
}

/** The values of one header, decoded by nobody. */
export function headersNamed({ shown }: Pick<Received, 'shown'>, name: string): string[] {
  return shown.headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value)
}
