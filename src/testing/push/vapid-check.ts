// How a push service checks who sends (RFC 8292), written from the standard and by other means than the sender's.
import { webcrypto } from 'node:crypto'
import { DAY, SECOND } from '../../domain/time.ts'

type Claims = { aud?: unknown; exp?: unknown; sub?: unknown }

/** What is wrong with an Authorization header in a sentence, or null. `key`: the one the subscription was made for; `now` in ms. */
export async function vapidProblem(header: string, origin: string, key: string, now: number): Promise<string | null> {
  const [, token, sentKey] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? []
  if (!token || !sentKey) return 'The Authorization is no vapid one.'
  if (sentKey !== key) return 'The subscription was made for another key.'
  const [head = '', body = '', signature = ''] = token.split('.')
  if (!(await isSigned(`${head}.${body}`, signature, key))) return 'The token is not signed with the key.'
  const { aud, exp, sub } = read(body)
  if (JSON.stringify(read(head)) !== '{"typ":"JWT","alg":"ES256"}') return 'The token is no ES256 one.'
  if (aud !== origin) return `The token is for ${String(aud)}, not for ${origin}.`
  if (typeof exp !== 'number' || exp * SECOND <= now) return 'The token has ended.'
  if (exp * SECOND > now + DAY) return 'The token lives for more than a day.'
  return typeof sub === 'string' && /^(mailto:[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+|https:\/\/[^\s]+)$/.test(sub)
    ? null
    : 'The token names nobody to turn to.'
}

function read(part: string): Claims {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims
}

async function isSigned(text: string, signature: string, key: string): Promise<boolean> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const point = await webcrypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), curve, false, ['verify'])
  const rule = { name: 'ECDSA', hash: 'SHA-256' }
  return webcrypto.subtle.verify(rule, point, Buffer.from(signature, 'base64url'), Buffer.from(text))
}
