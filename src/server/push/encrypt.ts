// What a push service carries and cannot read: one record of aes128gcm (RFC 8188), under keys for one message and one browser (RFC 8291).
import { createCipheriv, createECDH, hash, randomBytes } from 'node:crypto'

/** As a browser gives them: a point on P-256 and a secret, in base64url. */
export type SubscriptionKeys = { p256dh: string; auth: string }

const RECORD = 4096
const SALT = 16
const POINT = 65
const AUTH = 16
/** Salt, record size, length of the sender's point, the point (RFC 8188 2.1). */
const HEADER = SALT + 4 + 1 + POINT
const SEAL = 16

/** Bytes of a payload: 4096, which every push service takes (RFC 8030 7.2), less header, seal and the byte that ends the text. */
export const MAX_PAYLOAD = RECORD - HEADER - SEAL - 1

// Each with the counter byte of HKDF's first and only block.
const KEY_INFO = Buffer.from('WebPush: info\0')
const CEK_INFO = Buffer.from('Content-Encoding: aes128gcm\0\u0001')
const NONCE_INFO = Buffer.from('Content-Encoding: nonce\0\u0001')
const FIRST = Buffer.of(1)
const END = Buffer.of(2)

/** One for all messages, filled with a new key pair for each: a new object costs a tenth of a message. */
const sender = createECDH('prime256v1')

/** The body for a push service, or null when the keys are none that a browser gives. `payload`: at most MAX_PAYLOAD bytes. */
export function encrypt(keys: SubscriptionKeys, payload: Uint8Array): Buffer | null {
  const [point, auth] = [Buffer.from(keys.p256dh, 'base64url'), Buffer.from(keys.auth, 'base64url')]
  if (point.length !== POINT || auth.length !== AUTH) return null
  const own = sender.generateKeys()
  const shared = sharedSecret(point)
  return shared && seal({ shared, point, auth, own, salt: randomBytes(SALT), payload })
}

/** Whether something can be sent to these keys at all. */
export function areBrowserKeys(keys: SubscriptionKeys): boolean {
  return encrypt(keys, END) !== null
}

/** What both sides alone can know; null where `point` lies on no P-256. */
function sharedSecret(point: Buffer): Buffer | null {
  try {
    return sender.computeSecret(point)
  } catch {
    return null
  }
}

type Sealing = { shared: Buffer; point: Buffer; auth: Buffer; own: Buffer; salt: Buffer; payload: Uint8Array }

/** Everything that follows from the secrets of one message. Exported for the example of RFC 8291, which brings its own. */
export function seal({ shared, point, auth, own, salt, payload }: Sealing): Buffer {
  const keyed = hmac(hmac(auth, shared), KEY_INFO, point, own, FIRST)
  const forMessage = hmac(salt, keyed)
  const contentKey = hmac(forMessage, CEK_INFO).subarray(0, 16)
  const nonce = hmac(forMessage, NONCE_INFO).subarray(0, 12)
  const header = Buffer.allocUnsafe(HEADER)
  salt.copy(header)
  header.writeUInt32BE(RECORD, SALT)
  header[SALT + 4] = POINT
  own.copy(header, SALT + 5)
  const cipher = createCipheriv('aes-128-gcm', contentKey, nonce)
  return Buffer.concat([header, cipher.update(payload), cipher.update(END), cipher.final(), cipher.getAuthTag()])
}

/** HMAC of SHA-256 (RFC 2104) for keys of up to 64 bytes: from two one-shot hashes it costs a third of what `createHmac` does. */
function hmac(key: Buffer, ...parts: readonly Buffer[]): Buffer {
  const inner = Buffer.alloc(64, 0x36)
  const outer = Buffer.alloc(96, 0x5c)
  for (let at = 0; at < key.length; at++) {
    inner[at]! ^= key[at]!
    outer[at]! ^= key[at]!
  }
  hash('sha256', Buffer.concat([inner, ...parts]), 'buffer').copy(outer, 64)
  return hash('sha256', outer, 'buffer')
}
