// The settings as people at a console give them.
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('a setting that is given empty is not given: it never opens Bookbag to every network or another folder', () => {
  const empty = readConfig({ HOST: '', PORT: '', DATA_DIR: ' ', PUBLIC_URL: '' })
  expect(empty).toEqual(readConfig({}))
  expect([empty.host, empty.port]).toEqual(['127.0.0.1', 4317])
})

test.each(['0', '1'])('TRUST_PROXY=%s is understood, also with a space behind it', (value) => {
  expect(readConfig({ TRUST_PROXY: `${value} ` }).isProxyTrusted).toBe(value === '1')
})

test('the space that Windows leaves behind a setting is no part of it', () => {
  expect(readConfig({ PORT: '4318 ', HOST: '127.0.0.1 ' })).toMatchObject({ port: 4318, host: '127.0.0.1' })
})

test.each(['front door', '4e3', '0x1F', '-1', '80.5', '70000'])('PORT=%s is refused with what it must be', (port) => {
  const sentence = `The setting PORT=${port} does not fit: it must be a whole number from 0 to 65535.`
  expect(() => readConfig({ PORT: port })).toThrow(sentence)
})

test.each(['bookbag.example', 'ftp://bookbag.example', 'https://bookbag.example/app', 'https://bookbag.example/?a'])(
  'PUBLIC_URL=%s is refused: no link would lead there',
  (url) => expect(() => readConfig({ PUBLIC_URL: url })).toThrow(/^The setting PUBLIC_URL=.* without a path, such as/),
)

test('a public address is written as browsers write it', () => {
  expect(readConfig({ PUBLIC_URL: 'https://Bookbag.Example:443/' }).publicUrl).toBe('https://bookbag.example')
})

test.each(['dist', 'dist/data', './dist/'])('DATA_DIR=%s is refused: each build would empty the school', (folder) => {
  expect(() => readConfig({ DATA_DIR: folder })).toThrow(/dist.* is where the pages of Bookbag are built: choose another folder/)
  expect(readConfig({ DATA_DIR: 'district' }).dataDir).toMatch(/district$/)
})

test('a school with a push service of its own names it, as it would in an address', () => {
  expect(readConfig({}).pushHosts).toEqual([])
  const { pushHosts } = readConfig({ PUSH_HOSTS: 'Push.Example.sch.uk:443, localhost:8443 push2.example.sch.uk,' })
  expect(pushHosts).toEqual(['push.example.sch.uk', 'localhost:8443', 'push2.example.sch.uk'])
})

test.each([
  '127.0.0.1:8443',
  '0x7f.1',
  '[::1]',
  '*.example.sch.uk',
  'https://push.example.sch.uk',
  'push.example.sch.uk/push',
  'me@push.example.sch.uk',
  'push.example.sch.uk:port',
  'push.example.sch.uk:70000',
])('PUSH_HOSTS=%s is refused: it names no single push service', (host) => {
  expect(() => readConfig({ PUSH_HOSTS: `push.example.sch.uk,${host}` })).toThrow(
    /^The setting PUSH_HOSTS=push.example.sch.uk,.* does not fit: it must be names of push services, separated by commas, such as/,
  )
})
