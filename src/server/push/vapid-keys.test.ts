// The school's push key: the same at every start, nobody else's, and never silently another.
import { createECDH, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotStart } from '../cannot-start.ts'
import { foldersOf } from '../config.ts'
import { readVapidKeys } from './vapid-keys.ts'

let config: { dataDir: string; publicUrl: string }
beforeEach(async () => {
  config = { dataDir: await mkdtemp(join(tmpdir(), 'bookbag-')), publicUrl: 'https://bookbag.example.sch.uk' }
})
afterEach(() => rm(config.dataDir, { recursive: true }))
const file = () => foldersOf(config).pushKey

test('families who switched notifications on are reached after a restart, too', async () => {
  const first = await readVapidKeys(config)
  const second = await readVapidKeys(config)
  expect(second.publicKey).toBe(first.publicKey)
  expect(second.privateKey.equals(first.privateKey)).toBe(true)
})

test('what browsers get is the point of the private key', async () => {
  const { publicKey, privateKey } = await readVapidKeys(config)
  const point = createECDH('prime256v1')
  point.setPrivateKey(Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url'))
  expect(publicKey).toBe(point.getPublicKey('base64url'))
  expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65)
})

test.skipIf(process.platform === 'win32')('only the owner of the folder may read the key', async () => {
  await readVapidKeys(config)
  expect((await stat(file())).mode % 0o1000).toBe(0o600)
})

test('a damaged key stops the start with what to do, and is left as it is', async () => {
  await readVapidKeys(config)
  const whole = await readFile(file(), 'utf8')
  const pem = { format: 'pem', type: 'pkcs8' } as const
  const lines = whole.split('\n')
  const oneBitOff = Buffer.from(lines.slice(1, -2).join(''), 'base64')
  // The private half begins after 36 bytes of a P-256 PKCS #8.
  oneBitOff[50]! ^= 1
  const damaged = [
    [lines[0], oneBitOff.toString('base64'), ...lines.slice(-2)].join('\n'),
    '',
    whole.slice(0, -40),
    whole.replace(/\w{8}/, 'AAAAAAAA'),
    generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export(pem),
    generateKeyPairSync('ed25519').privateKey.export(pem),
  ]
  for (const text of damaged) {
    await writeFile(file(), text)
    const start = readVapidKeys(config)
    await expect(start).rejects.toBeInstanceOf(CannotStart)
    await expect(start).rejects.toThrow(/push\.key is damaged: please put it back from a backup, or delete it; then everyone/)
    expect(await readFile(file(), 'utf8')).toBe(text)
  }
})

test.each([
  ['https://bookbag.example.sch.uk', 'https://bookbag.example.sch.uk'],
  ['https://localhost:4317', 'mailto:bookbag@example.com'],
  ['http://127.0.0.1:4317', 'mailto:bookbag@example.com'],
])('at %s a push service may turn to %s', async (publicUrl, subject) => {
  expect((await readVapidKeys({ ...config, publicUrl })).subject).toBe(subject)
})
