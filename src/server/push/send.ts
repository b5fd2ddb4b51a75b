// Sends push messages (RFC 8030): encrypted for one browser, signed by this school, to push services alone.
import type dns from 'node:dns'
import { DAY, SECOND } from '../../domain/time.ts'
import { encrypt, MAX_PAYLOAD, type SubscriptionKeys } from './encrypt.ts'
import { allowedEndpoint } from './hosts.ts'
import { type Outcome, outcomeOf, refused, resting } from './outcome.ts'
import { createPost, type Post } from './post.ts'
import { createQueues } from './queues.ts'
import type { VapidKeys } from './vapid-keys.ts'
import { createVapidTokens } from './vapid-token.ts'

/** As a browser gives it (`PushSubscription.toJSON()`). */
export type Subscription = { endpoint: string; keys: SubscriptionKeys }

/**
 * `ttlSeconds`: how long it is kept for a phone that is off; Edge refuses 0. `topic`: of those that wait, the last one arrives; 1 to 32
 * signs of base64url (`pushTopic`).
 */
export type Message = { payload: string; ttlSeconds: number; urgency: 'very-low' | 'low' | 'normal' | 'high'; topic?: string }

export type PushSender = {
  /** Never throws for what a browser or a push service did. Many may be sent at once: they wait for their turn. */
  send: (subscription: Subscription, message: Message) => Promise<Outcome>
  close: () => void
}

/** `pushHosts`: as in the settings. All else is for tests and for measuring. */
export type PushSenderOptions = {
  vapid: VapidKeys
  pushHosts: readonly string[]
  ca?: string
  resolve?: typeof dns.lookup
  timeoutMs?: number
  /** ms since 1970. */
  now?: () => number
  post?: Post
}

/** The longest that Google keeps a message; it refuses more. */
const LONGEST = (28 * DAY) / SECOND
const TOPIC = /^[\w-]{1,32}$/

export function createPushSender(options: PushSenderOptions): PushSender {
  const { vapid, pushHosts, ca, resolve, timeoutMs = 10 * SECOND, now = Date.now } = options
  const network = createPost({ extraHosts: pushHosts, timeoutMs, ca, resolve })
  const post = options.post ?? network.post
  const authorizationFor = createVapidTokens(vapid, now)
  const inTurn = createQueues<Outcome>({ isMiss, resting, now })

  async function deliver(endpoint: URL, keys: SubscriptionKeys, message: Message): Promise<Outcome> {
    const body = encrypt(keys, Buffer.from(message.payload))
    if (body === null) return refused('keys')
    const headers = { authorization: authorizationFor(endpoint.origin), ...headersOf(message) }
    return outcomeOf(await post(endpoint, headers, body), now())
  }

  return {
    async send({ endpoint, keys }, message) {
      const url = allowedEndpoint(endpoint, pushHosts)
      if (url === null) return refused('host')
      if (Buffer.byteLength(message.payload) > MAX_PAYLOAD) return refused('size')
      return inTurn({ host: url.host, isUrgent: message.urgency === 'high' }, () => deliver(url, keys, message))
    },
    close: network.close,
  }
}

/** The type is what Edge asks for, and is true: WebKit tells its own kind by the payload's first words, not by a header. */
function headersOf({ ttlSeconds, urgency, topic }: Message): Record<string, string> {
  if (topic !== undefined && !TOPIC.test(topic)) throw new RangeError(`"${topic}" is no topic of RFC 8030`)
  return {
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    ttl: String(Math.min(LONGEST, Math.max(0, Math.floor(ttlSeconds)))),
    urgency,
    ...(topic === undefined ? {} : { topic }),
  }
}

function isMiss(outcome: Outcome): boolean {
  return outcome.kind === 'later' && (outcome.why === 'silent' || outcome.why === 'unreachable')
}
