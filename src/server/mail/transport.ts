// The connections to the school's mail server: a few, kept for a moment, always as secure as the settings say.
import { connect } from 'node:net'
import { createTransport, type SendMailOptions, type SMTPPoolOptions } from 'nodemailer'
import { SECOND } from '../../domain/time.ts'
import type { MailSettings } from './settings.ts'

export type Transport = ReturnType<typeof openTransport>

/** `onBegin`: called when a server that has let us in is about to be given the mail. */
export type Outgoing = SendMailOptions & { onBegin: () => void }

/** ms. `ca` replaces the authorities of the machine (PEM). */
export type TransportOptions = { connections: number; connectMs: number; talkMs: number; ca: string | undefined }

/** Nothing connects before the first mail; it logs nothing. */
export function openTransport(settings: MailSettings, { connections, connectMs, talkMs, ca }: TransportOptions) {
  const { host, port, tls, login } = settings
  const options: SMTPPoolOptions & { pool: true } = {
    pool: true,
    host,
    port,
    secure: tls === 'at once',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
    // A server that suddenly wants no password is not the one that was meant.
    ...(login ? { auth: { user: login.user, pass: login.password() }, forceAuth: true } : {}),
    getSocket: (_options, callback) => openSocket({ host, port }, connectMs, callback),
    // It counts from before the connection; a greeting may take as long as any other answer.
    connectionTimeout: connectMs + talkMs,
    greetingTimeout: talkMs,
    socketTimeout: talkMs,
    // Before the server or `socketTimeout` cuts it.
    idleTimeout: Math.min(5 * SECOND, talkMs / 2),
    socketCloseTimeout: SECOND,
    maxConnections: connections,
    // Each of the connections that were kept may have been closed by the server meanwhile.
    maxRequeues: connections,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  }
  const transport = createTransport(options)
  transport.use('stream', ({ data, message }, done) => {
    message?.processFunc((bytes) => {
      if ('onBegin' in data && typeof data.onBegin === 'function') data.onBegin()
      return bytes
    })
    done()
  })
  return transport
}

type GetSocket = NonNullable<SMTPPoolOptions['getSocket']>

/** By the machine's own resolver, which knows the names of the school's network. */
function openSocket(place: { host: string; port: number }, connectMs: number, callback: Parameters<GetSocket>[1]): void {
  const socket = connect(place)
  const end = (error: Error & { code?: string }) => {
    socket.destroy()
    callback(Object.assign(error, { originalCode: error.code, code: 'ESOCKET' }))
  }
  const timer = setTimeout(() => end(new Error('not reached in time')), connectMs)
  socket.once('error', end)
  socket.once('close', () => clearTimeout(timer))
  socket.once('connect', () => {
    clearTimeout(timer)
    socket.off('error', end)
    callback(null, { connection: socket })
  })
}
