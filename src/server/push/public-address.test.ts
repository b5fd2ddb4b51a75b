// Which addresses are the internet's, and which belong to somebody's own network.
import type { LookupAddress, LookupOptions } from 'node:dns'
import { expect, test } from 'vitest'
import { isPublic, PrivateAddress, publicLookup } from './public-address.ts'

test.each(['142.250.187.202', '17.188.143.34', '172.32.0.1', '100.128.0.1', '2a00:1450:4009:81f::200a', '2620:149:a44::1'])(
  '%s is on the internet',
  (address) => expect(isPublic(address)).toBe(true),
)

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:142.250.187.202',
  '64:ff9b::a00:1',
  'fe80::1',
  'fe80::1%eth0',
  'fd12:3456::1',
  'fec0::1',
  'ff02::1',
  '2002:7f00:1::1',
  '2001:db8::1',
  '2001::1',
  'localhost',
  '',
])('%s is not', (address) => expect(isPublic(address)).toBe(false))

type Answer = { error: Error | null; address: string | LookupAddress[]; family?: number | undefined }

/** What a connection is told when the name server answers so. */
function asked(found: string[] | Error, options: LookupOptions = { all: true }): Promise<Answer> {
  const resolve = (_: string, __: LookupOptions, answer: (error: Error | null, found?: LookupAddress[]) => void) =>
    found instanceof Error
      ? answer(found)
      : answer(
          null,
          found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )
  return new Promise((done) =>
    publicLookup(resolve as never)('push.example', options, (error, address, family) => done({ error, address, family })),
  )
}

test('a name that leads to this machine or the school’s network is not connected to', async () => {
  for (const found of [['127.0.0.1'], ['10.0.0.5', 'fe80::1'], ['::1']])
    expect((await asked(found)).error).toBeInstanceOf(PrivateAddress)
})

test('of a name that leads here and there, only what leads out is used', async () => {
  const { error, address } = await asked(['127.0.0.1', '142.250.187.202', '::1'])
  expect([error, address]).toEqual([null, [{ address: '142.250.187.202', family: 4 }]])
  expect(await asked(['::1', '2a00:1450::1'], {})).toEqual({ error: null, address: '2a00:1450::1', family: 6 })
})

test('a name that does not resolve is no private one', async () => {
  const notFound = new Error('ENOTFOUND')
  expect((await asked(notFound)).error).toBe(notFound)
})
