// How a browser reads a push message (RFC 8291, 8188), written from the standards and by other means than the sender's.
import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto'

/** What a browser keeps of a subscription, all as bytes: its private number, its point and its secret. */
export type BrowserKeys = { privateKey: Uint8Array; point: Uint8Array; auth: Uint8Array }

/** The text of a body. Throws what is wrong with it in a word. */
export function decrypt(body: Uint8Array, { privateKey, point, auth }: BrowserKeys): string {
  const bytes = Buffer.from(body)
  if (bytes.length < 86) throw new Error('no header')
  const salt = bytes.subarray(0, 16)
  const recordSize = bytes.readUInt32BE(16)
  const senderPoint = bytes.subarray(21, 21 + bytes.readUInt8(20))
  if (senderPoint.length !== 65) throw new Error('no key of the sender')
  const record = bytes.subarray(86)
  // RFC 8291 4: a push message is one record.
  if (record.length > recordSize || record.length < 17) throw new Error('not one record')
  const shared = diffieHellman({ privateKey: privateOf(privateKey, point), publicKey: publicOf(senderPoint) })
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), point, senderPoint])
  const keying = Buffer.from(hkdfSync('sha256', shared, auth, info, 32))
  const derive = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', keying, salt, `Content-Encoding: ${label}\0`, length))
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  cipher.setAuthTag(record.subarray(-16))
  return unpadded(Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()])).toString('utf8')
}

/** RFC 8188 2: the text of the last record ends with a 2, and zeros after it. */
function unpadded(text: Buffer): Buffer {
  const end = text.findLastIndex((byte) => byte !== 0)
  if (text[end] !== 2) throw new Error('no end')
  return text.subarray(0, end)
}

function coordinates(point: Uint8Array): { kty: string; crv: string; x: string; y: string } {
  const bytes = Buffer.from(point)
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url'))
  return { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }
}

function privateOf(privateKey: Uint8Array, point: Uint8Array): KeyObject {
  const d = Buffer.from(privateKey).toString('base64url')
  return createPrivateKey({ key: { ...coordinates(point), d }, format: 'jwk' })
}

function publicOf(point: Uint8Array): KeyObject {
  return createPublicKey({ key: coordinates(point), format: 'jwk' })
}
