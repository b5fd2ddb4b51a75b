// The test's browser reads what the standard says it should, and nothing else.
import { expect, test } from 'vitest'
import { type BrowserKeys, decrypt } from './decrypt.ts'
import { bytes, example } from './rfc-8291.ts'

const { browser } = example
const keys: BrowserKeys = {
  privateKey: bytes(browser.privateKey),
  point: bytes(browser.point),
  auth: bytes(browser.auth),
}

test('the example of RFC 8291', () => {
  expect(decrypt(bytes(example.body), keys)).toBe(example.text)
})

test('a message with any byte changed, cut short or made for somebody else is not read', () => {
  const body = bytes(example.body)
  for (const at of [0, 20, 21, 60, 90, body.length - 1]) {
    const changed = Buffer.from(body)
    changed[at]! ^= 1
    expect(() => decrypt(changed, keys)).toThrow()
  }
  for (const length of [0, 50, 90, body.length - 1]) expect(() => decrypt(body.subarray(0, length), keys)).toThrow()
  expect(() => decrypt(body, { ...keys, auth: Buffer.alloc(16) })).toThrow()
})
