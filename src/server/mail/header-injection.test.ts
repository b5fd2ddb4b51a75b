// Nobody who names a school or writes a subject can add a header or a reader: read off the raw mail on the other side.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { headerLines, headersNamed, type Received } from '../../testing/mail/inbox.ts'
import { startSmtpSchool } from '../../testing/smtp-school.ts'
import { readConfig } from '../config.ts'
import type { Mail } from './message.ts'
import { oneLine } from './one-line.ts'
import { createMailSender } from './sender.ts'

const school = await startSmtpSchool()
const { mail: settings } = readConfig({ SMTP_URL: school.url(), MAIL_FROM: 'news@oak.example' })
const sender = createMailSender(settings!)
afterAll(async () => {
  await sender.close()
  await school.close()
})

const to = 'pat@family.example'
const expected = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'subject',
  'to',
]

async function sent(more: Partial<Mail>): Promise<Received> {
  const listUnsubscribe = { url: 'https://bookbag.example/stop' }
  const mail = { to, subject: 'News', text: 'Hello.', fromName: 'Oak School', messageId: 'a', listUnsubscribe, ...more }
  expect(await sender.send(mail)).toEqual({ kind: 'sent' })
  return school.received().at(-1)!
}

/** Of a mail with a subject and a name; no sign but printable ones, and each header once. */
function expectUnharmed(received: Received, { subject, fromName }: { subject: string; fromName: string }): void {
  expect(received.to).toEqual([to])
  expect(received.from).toBe('news@oak.example')
  const lines = headerLines(received)
  for (const line of lines) expect(line).toMatch(/^(?:[A-Za-z-]+: |[ \t])[\t -~]*$/)
  const names = lines.flatMap((line) => /^([A-Za-z-]+):/.exec(line)?.[1]?.toLowerCase() ?? [])
  expect(names.filter((name) => name !== 'subject').sort()).toEqual(expected.filter((name) => name !== 'subject'))
  // An empty one is left out.
  expect(names.filter((name) => name === 'subject').length).toBeLessThanOrEqual(1)
  expect(received.shown.to).toEqual([{ name: '', address: to }])
  expect(received.shown.cc ?? received.shown.bcc ?? received.shown.replyTo).toBeUndefined()
  expect(received.shown.text?.trim()).toBe('Hello.')
  expect(received.shown.from?.address).toBe('news@oak.example')
  // Many spaces may be shown as one.
  const spaced = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  expect(spaced(received.shown.subject)).toBe(spaced(oneLine(subject, 200)))
  expect(spaced(received.shown.from?.name)).toBe(spaced(oneLine(fromName, 160)))
}

test.each([
  'News\r\nBcc: una@example.com',
  'News\nBcc: una@example.com',
  'News\rBcc: una@example.com',
  'News\r\n\r\n<script>alert(1)</script>',
  'News\u0000Bcc: una@example.com',
  'News\u2028Bcc: una@example.com',
  'News\u2029Bcc: una@example.com',
  'News\u0085Bcc: una@example.com',
  'News\u000bBcc: una@example.com',
  '\r\nBcc: una@example.com',
  'News\r\n Bcc: una@example.com\r\n',
  '=?utf-8?Q?News=0D=0ABcc:_una@example.com?=',
  '=?utf-8?B?TmV3cw0KQmNjOiB1bmFAZXhhbXBsZS5jb20=?=',
  '=?',
  '"Oak" <una@example.com>, School',
  'Oak <una@example.com>; School:',
  'una@example.com',
  '(Oak\\',
  '"',
  'Süd\r\nBcc: una@example.com',
  'مدرسة\u2028Bcc: una@example.com',
  '\u202eloohcS',
  '\ud800News',
  'a'.repeat(3000),
  'ä'.repeat(3000),
  '🎒'.repeat(3000),
  `${' '.repeat(500)}News${' '.repeat(500)}.`,
])('%j as a subject and as a school’s name', async (text) => {
  expectUnharmed(await sent({ subject: text, fromName: text }), { subject: text, fromName: text })
})

test('whatever anyone thinks of', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\0',
      '\u2028',
      '\u0085',
      '\t',
      ' ',
      '=?',
      '?=',
      '=?utf-8?Q?',
      '=0D=0A',
      ':',
      '"',
      '<',
      '>',
      ',',
    ),
    fc.constantFrom('Bcc: una@example.com', 'una@example.com', 'Oak', '\\', '(', ')', ';', '@'),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  await fc.assert(
    fc.asyncProperty(text, text, async (subject, fromName) => {
      expectUnharmed(await sent({ subject, fromName }), { subject, fromName })
    }),
    { numRuns: 300 },
  )
})

test('an address that carries more is no address, and nothing is sent', async () => {
  const before = school.received().length
  for (const more of [
    '\r\nBcc: una@example.com',
    ', una@example.com',
    '>\r\nRCPT TO:<una@example.com',
    ' <una@example.com>',
    '\u0000',
  ])
    expect(await sender.send({ to: `${to}${more}`, subject: 'News', text: 'Hello.' })).toEqual({ kind: 'refused', code: null })
  expect(school.received().length).toBe(before)
})

test.each(['\r\nBcc: una@example.com', '>, <mailto:una@example.com', ' x'])(
  '%j behind the way out is part of its address',
  async (more) => {
    const received = await sent({ listUnsubscribe: { url: `https://bookbag.example/stop${more}` } })
    expectUnharmed(received, { subject: 'News', fromName: 'Oak School' })
    expect(headersNamed(received, 'list-unsubscribe')[0]).toMatch(/^<https:\/\/bookbag\.example\/stop[!-;=?-~]*>$/)
  },
)

test.each(['javascript:alert(1)', 'mailto:una@example.com', 'stop', `https://bookbag.example/${'a'.repeat(900)}`])(
  '%s is no way out',
  async (url) => {
    await expect(sender.send({ to, subject: 'News', text: 'Hello.', listUnsubscribe: { url } })).rejects.toThrow(
      /URL|unsubscribe/,
    )
  },
)

test('a mail’s own text stays text', async () => {
  const text =
    '.\r\nMAIL FROM:<una@example.com>\r\n.\r\n\r\n.\nRCPT TO:<una@example.com>\r.\rQUIT\n--boundary--\nBcc: una@example.com'
  const before = school.received().length
  const received = await sent({ text, html: `<p>${text}</p>` })
  expect(school.received().length).toBe(before + 1)
  const lines = (shown: string | undefined) => (shown ?? '').trim().split(/\r\n|\r|\n/)
  expect(lines(received.shown.text)).toEqual(lines(text))
  expect(received.to).toEqual([to])
})
