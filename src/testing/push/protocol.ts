// What a push service asks of every message (RFC 8030, 8188, 8292), and what the browser then reads.
import type { IncomingHttpHeaders } from 'node:http'
import { type BrowserKeys, decrypt } from './decrypt.ts'
import { vapidProblem } from './vapid-check.ts'

/** `at`: ms since 1970, by the service's clock. */
export type Received = Envelope & { text: string }
/** What a push service can see of a message. */
export type Envelope = { ttlSeconds: number; urgency: string; topic: string | null; at: number }
export type Fault = { status: number; says: string }
/** Whose subscription it is: the push service's origin, the school's public key, the browser's own keys. */
export type Addressee = { origin: string; schoolKey: string; browser: BrowserKeys }

const MOST = 4096
/** By Google and Mozilla: four weeks and sixty days; the shorter counts. */
const LONGEST_TTL = 28 * 86_400

/** The message, or why no push service (or no browser) would take it. */
export async function readPush(
  headers: IncomingHttpHeaders,
  body: Buffer,
  { browser, ...sender }: Addressee,
  at: number,
): Promise<Received | Fault> {
  const envelope = await readEnvelope(headers, body, sender, at)
  if ('says' in envelope) return envelope
  try {
    return { ...envelope, text: decrypt(body, browser) }
  } catch (error) {
    // A real one cannot look inside; the browser would drop the message.
    return fault(400, `The browser cannot read it: ${String(error)}`)
  }
}

/** All that a push service checks, which has no key to what is inside. */
export async function readEnvelope(
  headers: IncomingHttpHeaders,
  body: Buffer,
  { origin, schoolKey }: Omit<Addressee, 'browser'>,
  at: number,
): Promise<Envelope | Fault> {
  const { ttl, urgency = 'normal', topic, authorization = '' } = headers as Record<string, string | undefined>
  if (headers['content-encoding'] !== 'aes128gcm') return fault(415, 'The body is not in aes128gcm.')
  if (!/^\d+$/.test(ttl ?? '') || Number(ttl) > LONGEST_TTL) return fault(400, `The TTL is ${ttl}.`)
  if (!['very-low', 'low', 'normal', 'high'].includes(urgency)) return fault(400, `The Urgency is ${urgency}.`)
  if (topic !== undefined && !/^[\w-]{1,32}$/.test(topic)) return fault(400, `The Topic is ${topic}.`)
  const problem = await vapidProblem(authorization, origin, schoolKey, at).catch(String)
  if (problem !== null) return fault(403, problem)
  if (body.length > MOST) return fault(413, `The body has ${body.length} bytes.`)
  return { ttlSeconds: Number(ttl), urgency, topic: topic ?? null, at }
}

function fault(status: number, says: string): Fault {
  return { status, says }
}
