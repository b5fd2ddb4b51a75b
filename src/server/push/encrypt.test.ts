// A push service carries what only one browser can read.
import { createECDH, ECDH } from 'node:crypto'
import fc from 'fast-check'
import ece from 'http_ece'
import { expect, test } from 'vitest'
import { makeBrowserKeys } from '../../testing/push/browser-keys.ts'
import { decrypt } from '../../testing/push/decrypt.ts'
import { bytes, example } from '../../testing/push/rfc-8291.ts'
import { encrypt, MAX_PAYLOAD, seal } from './encrypt.ts'

test('the example of RFC 8291, to the byte', () => {
  const { sender, browser } = example
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(bytes(sender.privateKey))
  const body = seal({
    shared: pair.computeSecret(bytes(browser.point)),
    point: bytes(browser.point),
    auth: bytes(browser.auth),
    own: bytes(sender.point),
    salt: bytes(example.salt),
    payload: Buffer.from(example.text),
  })
  expect(body.toString('base64url')).toBe(example.body)
})

test('whatever is written is read by its browser, ours and another’s code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (text) => {
      const { given, kept } = makeBrowserKeys()
      const body = encrypt(given, Buffer.from(text)) ?? Buffer.alloc(0)
      expect(decrypt(body, kept)).toBe(text)
      const privateKey = createECDH('prime256v1')
      privateKey.setPrivateKey(Buffer.from(kept.privateKey))
      expect(ece.decrypt(body, { version: 'aes128gcm', privateKey, authSecret: given.auth }).toString()).toBe(text)
    }),
    { numRuns: 50 },
  )
})

test('the longest payload fills what every push service takes, and no byte more', () => {
  const { given, kept } = makeBrowserKeys()
  const body = encrypt(given, Buffer.alloc(MAX_PAYLOAD, 'a')) ?? Buffer.alloc(0)
  expect([MAX_PAYLOAD, body.length]).toEqual([3993, 4096])
  expect(decrypt(body, kept)).toHaveLength(MAX_PAYLOAD)
})

test('no key, no salt and no byte of two messages with the same words is the same', () => {
  const { given } = makeBrowserKeys()
  const bodies = Array.from({ length: 50 }, () => encrypt(given, Buffer.from('same')) ?? Buffer.alloc(0))
  const parts = [
    [0, 16],
    [22, 86],
    [86, 107],
  ]
  for (const [from, to] of parts) expect(new Set(bodies.map((body) => body.subarray(from, to).toString('hex'))).size).toBe(50)
})

test('keys that no browser gives are refused', () => {
  const { given } = makeBrowserKeys()
  const point = Buffer.from(given.p256dh, 'base64url')
  const offCurve = Buffer.from(point)
  offCurve[64]! ^= 1
  const compressed = ECDH.convertKey(point, 'prime256v1', undefined, 'base64url', 'compressed') as string
  const bad = [
    { ...given, p256dh: compressed },
    { ...given, p256dh: offCurve.toString('base64url') },
    { ...given, p256dh: Buffer.alloc(65, 4).toString('base64url') },
    { ...given, p256dh: Buffer.concat([Buffer.of(4), Buffer.alloc(64)]).toString('base64url') },
    { ...given, p256dh: point.subarray(0, 64).toString('base64url') },
    { ...given, p256dh: point.subarray(0, 33).toString('base64url') },
    { ...given, p256dh: '' },
    { ...given, auth: given.auth.slice(0, -2) },
    { ...given, auth: `${given.auth}AA` },
    { ...given, auth: '' },
  ]
  for (const keys of bad) expect(encrypt(keys, Buffer.from('words'))).toBeNull()
  expect(encrypt(given, Buffer.from('words'))).not.toBeNull()
})
