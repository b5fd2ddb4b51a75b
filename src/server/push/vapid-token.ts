// The signed word by which a push service knows that a message comes from this school (VAPID, RFC 8292).
import { sign } from 'node:crypto'
import { HOUR, SECOND } from '../../domain/time.ts'
import type { VapidKeys } from './vapid-keys.ts'

/** Signing is the dearest part of a message, so each word is used for an hour. It ends later, for clocks that differ, never after 24 h. */
const USED_FOR = HOUR
const LIVES_FOR = 12 * HOUR
/** Push services are few; whoever makes up names below theirs fills no memory. */
const MOST = 100

const HEADER = encoded({ typ: 'JWT', alg: 'ES256' })

/** Gives the Authorization header for an origin such as `https://fcm.googleapis.com`. `now`: ms since 1970. */
export function createVapidTokens({ publicKey, privateKey, subject }: VapidKeys, now: () => number): (origin: string) => string {
  const made = new Map<string, { header: string; at: number }>()
  return (origin) => {
    const at = now()
    const kept = made.get(origin)
    if (kept && at >= kept.at && at < kept.at + USED_FOR) return kept.header
    if (made.size >= MOST) made.clear()
    const claims = encoded({ aud: origin, exp: Math.floor((at + LIVES_FOR) / SECOND), sub: subject })
    const signature = sign('sha256', Buffer.from(`${HEADER}.${claims}`), { key: privateKey, dsaEncoding: 'ieee-p1363' })
    const header = `vapid t=${HEADER}.${claims}.${signature.toString('base64url')}, k=${publicKey}`
    made.set(origin, { header, at })
    return header
  }
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
