// The settings, as people write them into scripts, units and .env files.
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const names = ['PUBLIC_URL', 'HOST', 'PORT', 'DATA_DIR', 'TRUST_PROXY', 'CLIENT_DIR', 'CRASH_AT']

test.each([
  ['empty', ''],
  ['only spaces', '  \t'],
])('a setting that is %s counts as not set', (_, value) => {
  expect(readConfig(Object.fromEntries(names.map((name) => [name, value])))).toEqual(readConfig({}))
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 4317, dataDir: resolve('data'), isProxyTrusted: false })
})

test('spaces round a setting do not count', () => {
  expect(readConfig({ PORT: ' 4318 ', HOST: ' 0.0.0.0', TRUST_PROXY: '1 ' })).toMatchObject({
    host: '0.0.0.0',
    port: 4318,
    isProxyTrusted: true,
    publicUrl: 'http://localhost:4318',
  })
})

test.each(['front door', '65536', '-1', '4317.5', '1e3', '0x10', '80 81'])('PORT=%s is refused in one sentence', (port) => {
  expect(() => readConfig({ PORT: port })).toThrow(/^The setting PORT does not fit: it must be a number from 0 to 65535\.$/)
})
