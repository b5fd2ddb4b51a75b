// A push service on this machine that speaks the real protocol, and can be told to behave badly.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Subscription } from '../server/push/send.ts'
import { makeBrowserKeys } from './push/browser-keys.ts'
import { listenForPushes, type PushListener } from './push/listener.ts'
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

export type PushService = PushListener & {
  /** Switches notifications on in a browser; `schoolKey` is the public key that the school gives it. */
  subscribe: (schoolKey: string) => TestSubscription
  /** Every breach of the protocol in a sentence: a test of ours ends with none. */
  faults: () => readonly string[]
}

type Kept = { addressee: Addressee; mailbox: Mailbox; answer: Answer; asked: number }

/** Listens at https://localhost:<port>; null where no openssl can make a certificate. */
export async function startPushService({ now = Date.now }: { now?: () => number } = {}): Promise<PushService | null> {
  const subscriptions = new Map<string, Kept>()
  const faults: string[] = []

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

  const listener = await listenForPushes(serve)
  if (!listener) return null
  return {
    ...listener,
    subscribe(schoolKey) {
      const path = `/push/${randomUUID()}`
      const origin = `https://${listener.host}`
      const { given, kept: browser } = makeBrowserKeys()
      const mailbox = createMailbox()
      const kept: Kept = {
        addressee: { origin, schoolKey, browser },
        mailbox,
        answer: { status: 201 },
        asked: 0,
      }
      subscriptions.set(path, kept)
      return {
        given: { endpoint: `${origin}${path}`, keys: given },
        received: mailbox.received,
        collect: (at = now()) => mailbox.collect(at),
        asked: () => kept.asked,
        answer: (how) => void (kept.answer = how),
      }
    },
    faults: () => faults,
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
