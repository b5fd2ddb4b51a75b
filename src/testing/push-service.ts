// A push service on this machine that speaks the real protocol, and can be told to behave badly.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Subscription } from '../server/push/send.ts'
import { makeCertificate } from './proxy/certificate.ts'
import { makeBrowserKeys } from './push/browser-keys.ts'
import { createMailbox, type Mailbox } from './push/mailbox.ts'
import { type Addressee, readPush } from './push/protocol.ts'

/** A status other than 201 is said to whatever comes; `silent` never answers; `endless` takes it and never stops talking. */
export type Answer = { status: number; headers?: Record<string, string> } | 'silent' | 'endless'

export type TestSubscription = Omit<Mailbox, 'put'> & {
  /** What the browser gives to the school. */
  given: Subscription
  /** Requests that came for it, taken or not. */
  asked: () => number
  /** How it answers from now on; `{ status: 201 }` is well. */
  answer: (how: Answer) => void
}

export type PushService = {
  /** For PUSH_HOSTS. */
  host: string
  /** The certificate to trust, and the file that holds it (for NODE_EXTRA_CA_CERTS of a server in a process of its own). */
  ca: string
  caFile: string
  /** Switches notifications on in a browser; `schoolKey` is the public key that the school gives it. */
  subscribe: (schoolKey: string) => TestSubscription
  /** Every breach of the protocol in a sentence: a test of ours ends with none. */
  faults: () => readonly string[]
  connections: () => number
  close: () => Promise<void>
}

type Kept = { addressee: Addressee; mailbox: Mailbox; answer: Answer; asked: number }

/** Listens at https://localhost:<port>; null where no openssl can make a certificate. */
export async function startPushService({ now = Date.now }: { now?: () => number } = {}): Promise<PushService | null> {
  const certificate = await makeCertificate()
  if (!certificate) return null
  const folder = await mkdtemp(join(tmpdir(), 'bookbag-push-'))
  const caFile = join(folder, 'ca.pem')
  await writeFile(caFile, certificate.cert)
  const subscriptions = new Map<string, Kept>()
  const faults: string[] = []
  const sockets = new Set<Socket>()
  let connections = 0

  async function serve(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const kept = subscriptions.get(from.url ?? '')
    const body = await buffer(from)
    if (!kept || from.method !== 'POST') return void to.writeHead(kept ? 405 : 404).end()
    kept.asked++
    if (kept.answer === 'silent') return
    if (kept.answer !== 'endless' && kept.answer.status !== 201)
      return void to.writeHead(kept.answer.status, kept.answer.headers).end('{"reason":"as told"}')
    const message = await readPush(from.headers, body, kept.addressee, now())
    if ('says' in message) {
      faults.push(message.says)
      return void to.writeHead(message.status).end(message.says)
    }
    kept.mailbox.put(message)
    to.writeHead(201, { location: `https://localhost/message/${randomUUID()}` })
    if (kept.answer === 'endless') talk(to)
    else to.end()
  }

  const server = createServer(certificate, (from, to) => void serve(from, to).catch(() => to.destroy()))
  server.on('connection', (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `localhost:${(server.address() as AddressInfo).port}`

  return {
    host,
    ca: certificate.cert,
    caFile,
    subscribe(schoolKey) {
      const path = `/push/${randomUUID()}`
      const { given, kept: browser } = makeBrowserKeys()
      const mailbox = createMailbox()
      const kept: Kept = {
        addressee: { origin: `https://${host}`, schoolKey, browser },
        mailbox,
        answer: { status: 201 },
        asked: 0,
      }
      subscriptions.set(path, kept)
      return {
        given: { endpoint: `https://${host}${path}`, keys: given },
        received: mailbox.received,
        collect: (at = now()) => mailbox.collect(at),
        asked: () => kept.asked,
        answer: (how) => void (kept.answer = how),
      }
    },
    faults: () => faults,
    connections: () => connections,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      sockets.forEach((socket) => socket.destroy())
      await closed
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** As fast as the other side reads, until it hangs up. */
function talk(to: ServerResponse): void {
  const more = () => {
    while (!to.destroyed && to.write(Buffer.alloc(8192, 'x')));
  }
  to.on('drain', more)
  more()
}
