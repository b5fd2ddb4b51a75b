// The offline lease: signed by the school's own key, so that a device can tell a real one from a forged one.
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import type { Id } from '../domain/id.ts'
import { type Lease, leaseText } from '../domain/lease.ts'
import { type At, DAY } from '../domain/time.ts'

/** A P-256 key pair as JWK texts, made once, at set-up. */
export function newLeaseKey(): { privateKey: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    privateKey: JSON.stringify(privateKey.export({ format: 'jwk' })),
    publicKey: JSON.stringify(publicKey.export({ format: 'jwk' })),
  }
}

/** ECDSA over SHA-256 in the form that WebCrypto checks (IEEE P1363, 64 bytes), base64url. */
export function signLease(privateKey: string, memberId: Id, now: At, days: number): Lease {
  const lease = { memberId, issuedAt: now, expiresAt: new Date(Date.parse(now) + days * DAY).toISOString() }
  const key = createPrivateKey({ key: JSON.parse(privateKey), format: 'jwk' })
  const signature = sign('sha256', Buffer.from(leaseText(lease)), { key, dsaEncoding: 'ieee-p1363' })
  return { ...lease, signature: signature.toString('base64url') }
}
