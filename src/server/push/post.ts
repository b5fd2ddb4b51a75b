// One request to a push service: to the address that was looked at, within its time, and nowhere else.
import type dns from 'node:dns'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import { SECOND } from '../../domain/time.ts'
import { isExtraHost } from './hosts.ts'
import type { Reply } from './outcome.ts'
import { PrivateAddress, publicLookup } from './public-address.ts'

export type Post = (endpoint: URL, headers: Record<string, string>, body: Buffer) => Promise<Reply>

/** `timeoutMs`: from the name's look-up to the last byte of the answer. For tests: a certificate to trust (PEM), and a name server. */
export type PostOptions = {
  extraHosts: readonly string[]
  timeoutMs: number
  ca?: string | undefined
  resolve?: typeof dns.lookup | undefined
}

/** Nothing in an answer's text matters to us: a push service says little, and a hostile one gets no more of our memory. */
const MOST_TEXT = 16_384
const IDLE = 30 * SECOND

/** Follows no redirect. `close` ends what is still under way. */
export function createPost({ extraHosts, timeoutMs, ca, resolve }: PostOptions): { post: Post; close: () => void } {
  const agent = new Agent({ keepAlive: true, timeout: IDLE, ...(ca === undefined ? {} : { ca }) })
  const lookup = publicLookup(resolve)
  return {
    post: (endpoint, headers, body) => {
      const asking = request(endpoint, {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': body.length },
        ...(isExtraHost(endpoint, extraHosts) ? {} : { lookup }),
      })
      const reply = replyTo(asking, timeoutMs)
      asking.end(body)
      return reply
    },
    close: () => agent.destroy(),
  }
}

function replyTo(asking: ClientRequest, timeoutMs: number): Promise<Reply> {
  return new Promise((resolve) => {
    let answer: IncomingMessage | null = null
    let failure: Error | null = null
    let isSilent = false
    let mayHaveArrived = false
    const timer = setTimeout(() => {
      isSilent = true
      asking.destroy()
    }, timeoutMs)
    asking.on('socket', (socket) => {
      if (asking.reusedSocket) mayHaveArrived = true
      else socket.once('secureConnect', () => (mayHaveArrived = true))
    })
    asking.on('response', (incoming) => {
      answer = incoming
      let bytes = 0
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > MOST_TEXT) asking.destroy()
      })
      // A cut text is as good as a whole one.
      incoming.on('error', () => {})
    })
    asking.on('error', (error) => (failure = error))
    asking.on('close', () => {
      clearTimeout(timer)
      if (answer) resolve(answered(answer))
      else if (failure instanceof PrivateAddress) resolve({ kind: 'private address' })
      else resolve({ kind: 'nothing', isSilent, mayHaveArrived })
    })
  })
}

function answered({ statusCode = 0, headers }: IncomingMessage): Reply {
  return { kind: 'answer', status: statusCode, retryAfter: headers['retry-after'] ?? null }
}
