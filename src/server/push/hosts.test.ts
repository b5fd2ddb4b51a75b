// A subscription comes from a browser and could name any address: only push services are ever written to.
import { describe, expect, test } from 'vitest'
import { isAllowedEndpoint } from './hosts.ts'

test.each([
  'https://fcm.googleapis.com/fcm/send/abc:def',
  'https://fcm.googleapis.com/wp/abc',
  'https://jmt17.google.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/QGuQyavXutnMH6',
  'https://api.eu.push.apple.com/3/abc',
  'https://wns2-db5p.notify.windows.com/w/?token=BQYAAA%3d',
  'https://FCM.googleapis.com:443/fcm/send/abc',
])('the browsers of families are reached at %s', (endpoint) => {
  expect(isAllowedEndpoint(endpoint, [])).toBe(true)
})

describe('nothing is sent to', () => {
  test.each([
    ['a page of the same makers', 'https://www.googleapis.com/fcm/send/abc'],
    ['a name that only ends alike', 'https://evilpush.apple.com.example/abc'],
    ['a name that only begins alike', 'https://fcm.googleapis.com.example/abc'],
    ['a name glued to one of ours', 'https://notpush.apple.com/abc'],
    ['the bare parent', 'https://notify.windows.com/w/?token=abc'],
    ['a name with a dot behind', 'https://fcm.googleapis.com./fcm/send/abc'],
    ['plain http', 'http://fcm.googleapis.com/fcm/send/abc'],
    ['another protocol', 'ftp://fcm.googleapis.com/fcm/send/abc'],
    ['another port', 'https://fcm.googleapis.com:8443/fcm/send/abc'],
    ['a user', 'https://me@fcm.googleapis.com/abc'],
    ['a password', 'https://:secret@fcm.googleapis.com/abc'],
    ['a user who looks like one of ours', 'https://fcm.googleapis.com@evil.example/abc'],
    ['an address in numbers', 'https://142.250.1.1/abc'],
    ['this machine', 'https://localhost/abc'],
    ['the school’s router', 'https://192.168.1.1/abc'],
    ['the same in one number', 'https://3232235777/abc'],
    ['an IPv6 address', 'https://[::1]/abc'],
    ['what is no address', 'fcm.googleapis.com/abc'],
    ['nothing', ''],
  ])('%s: %s', (_, endpoint) => {
    expect(isAllowedEndpoint(endpoint, [])).toBe(false)
  })
})

test('a school with a push service of its own reaches it, at its port alone', () => {
  const own = ['push.example.sch.uk', 'localhost:8443']
  const allowed = (endpoint: string) => isAllowedEndpoint(endpoint, own)
  expect(allowed('https://push.example.sch.uk/abc')).toBe(true)
  expect(allowed('https://localhost:8443/abc')).toBe(true)
  expect(allowed('https://localhost/abc')).toBe(false)
  expect(allowed('https://push.example.sch.uk:8443/abc')).toBe(false)
  expect(allowed('http://push.example.sch.uk/abc')).toBe(false)
  expect(allowed('https://sub.push.example.sch.uk/abc')).toBe(false)
  expect(isAllowedEndpoint('https://127.0.0.1:8443/abc', ['127.0.0.1:8443'])).toBe(false)
})
