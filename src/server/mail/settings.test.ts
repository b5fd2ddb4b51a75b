// The mail server as people at a console name it.
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CannotStart } from '../cannot-start.ts'
import { readConfig } from '../config.ts'
import type { MailSettings } from './settings.ts'

const from = 'news@oak.example'
const read = (url: string, sender = from): MailSettings | null => readConfig({ SMTP_URL: url, MAIL_FROM: sender }).mail

/** What stops the start. */
function complaint(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof CannotStart) return error.message
    throw error
  }
  return ''
}

test('a school without a mail server sends none', () => {
  expect(readConfig({}).mail).toBeNull()
  expect(readConfig({ SMTP_URL: ' ', MAIL_FROM: '' }).mail).toBeNull()
})

test('a school writes through its provider, with TLS and its password', () => {
  const mail = read('smtp://news%40oak.example:s%3Acr%2Ft%20%C3%A4@mail.example', 'Oak School <news@oak.example>')
  expect(mail).toMatchObject({ host: 'mail.example', port: 587, tls: 'starttls', login: { user: 'news@oak.example' } })
  expect(mail?.login?.password()).toBe('s:cr/t ä')
  expect(mail?.from).toEqual({ name: 'Oak School', address: 'news@oak.example' })
})

test.each([
  ['smtp://mail.example', 'starttls', 587],
  ['smtp://mail.example:25/', 'starttls', 25],
  ['smtp://mail.example?tls=always', 'starttls', 587],
  ['smtp://mail.example?tls=never', 'none', 587],
  ['smtps://mail.example', 'at once', 465],
  ['smtps://mail.example:8465?tls=always', 'at once', 8465],
  ['smtps://localhost', 'at once', 465],
  ['smtp://localhost:25', 'none', 25],
  ['smtp://LocalHost', 'none', 587],
  ['smtp://127.0.0.1', 'none', 587],
  ['smtp://127.1.2.3', 'none', 587],
  ['smtp://[::1]:25', 'none', 25],
  ['smtp://localhost?tls=always', 'starttls', 587],
  ['smtp://[2001:db8::25]', 'starttls', 587],
  ['smtp://192.168.1.5', 'starttls', 587],
  // They only look like this machine.
  ['smtp://127.0.0.1.example', 'starttls', 587],
  ['smtp://127.example', 'starttls', 587],
  ['smtp://localhost.example', 'starttls', 587],
  ['smtp://mail.localhost', 'starttls', 587],
])('%s is spoken to with TLS: %s, on port %i', (url, tls, port) => {
  expect(read(url)).toMatchObject({ tls, port, login: null })
})

test('an address in numbers is kept without its brackets', () => {
  expect(read('smtp://[2001:DB8::25]')?.host).toBe('2001:db8::25')
})

test.each([
  'mail.example',
  'mail.example:25',
  'http://mail.example',
  'smtp:mail.example',
  'smtp://',
  'smtp://mail.example/inbox',
  'smtp://mail.example#top',
  'smtp://mail.example?tls=no',
  'smtp://mail.example?tls=never&tls=always',
  'smtp://mail.example?tls=never&pool=true',
  'smtps://mail.example?tls=never',
  'smtp://mail.example:0',
  'smtp://mail.example:70000',
  'smtp://mail..example',
  'smtp://mail_.exämple',
  'smtp://news@mail.example',
  'smtp://news:@mail.example',
  'smtp://:secret@mail.example',
  'smtp://news:100%@mail.example',
  'smtp://news:%ff@mail.example',
  'smtp://news:a%00b@mail.example',
  'smtp://news:a%0D%0Ab@mail.example',
  'smtp://news:sec#ret@mail.example',
  'smtp://news:sec/ret@mail.example',
  'smtp://news:sec?ret@mail.example',
])('SMTP_URL=%s is refused with what it must be', (url) => {
  const sentence = complaint({ SMTP_URL: url, MAIL_FROM: from })
  expect(sentence).toMatch(/^The setting SMTP_URL does not fit: it must be an address such as smtp:\/\//)
})

test('half of the settings stops the start, and says which half is missing', () => {
  expect(complaint({ SMTP_URL: 'smtp://news:secret@mail.example' })).toMatch(
    /^The setting SMTP_URL is given and MAIL_FROM is not: please set it to whom e-mails come from: an address such as .*, or leave both out\.$/,
  )
  expect(complaint({ MAIL_FROM: from })).toMatch(
    /^The setting MAIL_FROM is given and SMTP_URL is not: please set it to the mail server .*, or leave both out\.$/,
  )
})

describe('whom e-mails come from', () => {
  test.each([
    ['news@oak.example', null],
    ['<news@oak.example>', null],
    ['Oak School <news@oak.example>', 'Oak School'],
    ['"Oak School, Ely"  <news@oak.example>', 'Oak School, Ely'],
    ['Grundschule Süd <news@oak.example>', 'Grundschule Süd'],
  ])('%s', (text, name) => expect(read('smtp://localhost', text)?.from).toEqual({ name, address: 'news@oak.example' }))

  test.each([
    'Oak School',
    'Oak School <news>',
    'Oak School <news@oak.example',
    'news@oak.example, head@oak.example',
    'Oak <news@oak.example> <head@oak.example>',
    'Oak <news@oak.example>, Elm <news@elm.example>',
    'Oak\r\nBcc: una@example.com <news@oak.example>',
    'Oak\u2028School <news@oak.example>',
    `${'a'.repeat(161)} <news@oak.example>`,
  ])('%j is refused', (text) => {
    expect(complaint({ SMTP_URL: 'smtp://localhost', MAIL_FROM: text })).toMatch(
      /^The setting MAIL_FROM does not fit: it must be an address such as news@example.sch.uk, or with a name/,
    )
  })
})

test('no password is in what is said, printed or written down', () => {
  const secret = fc.stringMatching(/^[a-z]{3}\d{9}$/)
  const sign = fc.constantFrom('', '#', '/', '?', '%', ':', '@', ' ', '[', '\\')
  const ends = fc.constantFrom('@mail.example', '@', '@mail.example:x', '@mail.example/x', '', '@mail.example?tls=maybe')
  const sender = fc.constantFrom(from, 'nobody', '')
  fc.assert(
    fc.property(secret, sign, sign, ends, sender, (word, before, after, end, mailFrom) => {
      const env = { SMTP_URL: `smtp://news:${before}${word}${after}${end}`, MAIL_FROM: mailFrom }
      let said = complaint(env)
      if (said === '') said = inspect(readConfig(env), { depth: 9 }) + JSON.stringify(readConfig(env))
      expect(said).not.toContain(word)
    }),
  )
})
