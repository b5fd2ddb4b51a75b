// A real mail server on this machine, for a school in a test: STARTTLS, a password, an inbox for each address, and bad days at will.
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { createInboxes, type Received } from './mail/inbox.ts'
import { selfSigned } from './mail/self-signed.ts'

/** What it says in place of yes, to RCPT TO, or at the end of the mail. */
export type Refusal = { code: number; text?: string; at?: 'recipient' | 'end' }

export type SmtpSchool = {
  /** For the environment of a server: in the clear, for it is on this machine, with user and password. */
  env: { SMTP_URL: string; MAIL_FROM: string }
  /** SMTP_URL with more or less: another password, another host name, `tls=always`. */
  url: (change?: { password?: string; host?: string; query?: string }) => string
  /** To be trusted by whoever uses TLS. */
  ca: string
  port: number
  /** What an address got, the oldest first. */
  inbox: (address: string) => readonly Received[]
  received: () => readonly Received[]
  /** How it takes mail to an address from now on; null is well. */
  refuse: (address: string, refusal: Refusal | null) => void
  /** Connections that are open, that were made so far, and the most at one time. */
  connections: () => { now: number; made: number; most: number }
  close: () => Promise<void>
}

/** `isSecure`: TLS from the start. `hasTls`: offers STARTTLS. `certificate`: other than one that is right for localhost. */
export type SmtpSchoolOptions = {
  isSecure?: boolean
  hasTls?: boolean
  certificate?: { key: string; cert: string }
  delayMs?: number
  /** Where one stood before; otherwise a free one. */
  port?: number
}

const USER = 'news@oak.example'
const PASSWORD = 'pl@y:ground/7'

/** Listens on a free port of 127.0.0.1. */
export async function startSmtpSchool(options: SmtpSchoolOptions = {}): Promise<SmtpSchool> {
  const {
    isSecure = false,
    hasTls = true,
    certificate = selfSigned(['localhost', '127.0.0.1']),
    delayMs = 0,
    port: wantedPort = 0,
  } = options
  const inboxes = createInboxes()
  const refusals = new Map<string, Refusal>()
  let [made, most] = [0, 0]

  const rules: SMTPServerOptions = {
    ...certificate,
    noDelay: true,
    secure: isSecure,
    disabledCommands: hasTls ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    // It would make them up; a refusal brings its own.
    hideENHANCEDSTATUSCODES: true,
    closeTimeout: 100,
    logger: false,
    onConnect(_session, done) {
      made++
      most = Math.max(most, server.connections.size)
      done()
    },
    onAuth({ username, password }, _session, done) {
      if (username === USER && password === PASSWORD) done(null, { user: username })
      else done(Object.assign(new Error(`Wrong password ${password} for ${username}`), { responseCode: 535 }))
    },
    onRcptTo({ address }, _session, done) {
      done(problem(refusals.get(address), 'recipient'))
    },
    onData(stream, session, done) {
      void take(session, stream).then(done, done)
    },
  }
  const server = new SMTPServer(rules)
  // A client that hangs up is no fault of a test.
  server.on('error', () => {})

  async function take(session: SMTPServerSession, stream: NodeJS.ReadableStream): Promise<Error | null> {
    const bytes = await buffer(stream)
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    const to = session.envelope.rcptTo.map(({ address }) => address)
    const refused = to.map((address) => problem(refusals.get(address), 'end')).find((error) => error !== null)
    if (refused) return refused
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
    await inboxes.put({ from, to, bytes, isSecure: session.secure, user: (session.user as string | undefined) ?? null })
    return null
  }

  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const url: SmtpSchool['url'] = ({ password = PASSWORD, host = 'localhost', query = '' } = {}) =>
    `smtp${isSecure ? 's' : ''}://${encodeURIComponent(USER)}:${encodeURIComponent(password)}@${host}:${port}${query}`
  return {
    env: { SMTP_URL: url(), MAIL_FROM: USER },
    url,
    ca: certificate.cert,
    port,
    inbox: inboxes.of,
    received: inboxes.all,
    refuse: (address, refusal) => (refusal === null ? refusals.delete(address) : refusals.set(address, refusal)),
    connections: () => ({ now: server.connections.size, made, most }),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function problem(refusal: Refusal | undefined, at: 'recipient' | 'end'): Error | null {
  if (!refusal || (refusal.at ?? 'recipient') !== at) return null
  return Object.assign(new Error(refusal.text ?? 'as told'), { responseCode: refusal.code })
}
