// A push service on this machine for real Firefoxes: takes what the school sends, and cannot read it; the browsers do.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type Ack, type Autopush, startAutopush } from './autopush.ts'
import { listenForPushes, type PushListener } from './listener.ts'
import { readEnvelope } from './protocol.ts'

export type FirefoxService = PushListener &
  Pick<Autopush, 'address' | 'loseEverything'> & {
    /** The addresses that browsers have, oldest first. */
    endpoints: () => readonly string[]
    /** Of each message that the school sent: which status it was answered with. */
    statuses: () => readonly number[]
    /** What browsers said of each message that it got. */
    answers: () => readonly Ack[]
    /** Delivers the last message once more: as a lost acknowledgement makes it (the same number), or as another. */
    repeat: (number: 'same' | 'new') => void
    /** Ends an address without a word to the browser: who writes there is told that it is gone (410). */
    end: (endpoint: string) => void
    /** Every breach of the protocol in a sentence: a test of ours ends with none. */
    faults: () => readonly string[]
  }

/** Null where no openssl can make a certificate. `now`: ms by the clock that the school goes by. */
export async function startFirefoxService(now: () => number): Promise<FirefoxService | null> {
  const faults: string[] = []
  const statuses: number[] = []
  let last: Parameters<Autopush['deliver']> | null = null

  async function serve(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const body = await buffer(from)
    const status = await take(from, body)
    statuses.push(status)
    to.writeHead(status, status === 201 ? { location: `${origin}/message/${randomUUID()}` } : {}).end()
  }

  async function take({ method, url = '', headers }: IncomingMessage, body: Buffer): Promise<number> {
    if (method !== 'POST') return 405
    const channel = autopush.find(url)
    if (!channel) return 410
    const envelope = await readEnvelope(headers, body, { origin, schoolKey: channel.key }, now())
    if ('says' in envelope) {
      faults.push(envelope.says)
      return envelope.status
    }
    last = [channel, body, randomUUID()]
    return autopush.deliver(...last) ? 201 : 503
  }

  const listener = await listenForPushes(serve)
  if (!listener) return null
  const origin = `https://${listener.host}`
  const autopush = await startAutopush(origin, (says) => void faults.push(says))
  return {
    ...listener,
    address: autopush.address,
    loseEverything: autopush.loseEverything,
    endpoints: () => autopush.channels().map(({ path }) => origin + path),
    statuses: () => statuses,
    answers: autopush.answers,
    repeat(number) {
      if (!last) throw new Error('Nothing was sent yet.')
      const [channel, body, version] = last
      autopush.deliver(channel, body, number === 'same' ? version : randomUUID())
    },
    end(endpoint) {
      const channel = autopush.find(endpoint.slice(origin.length))
      if (!channel) throw new Error('The browser has no such address.')
      autopush.drop(channel)
    },
    faults: () => faults,
    async close() {
      await autopush.close()
      await listener.close()
    },
  }
}
