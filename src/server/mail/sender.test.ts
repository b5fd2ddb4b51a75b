// E-mail from a school to its families, through a real mail server on this machine.
import { afterAll, describe, expect, test } from 'vitest'
import { headerLines, headersNamed } from '../../testing/mail/inbox.ts'
import { selfSigned } from '../../testing/mail/self-signed.ts'
import { type SmtpSchool, startSmtpSchool } from '../../testing/smtp-school.ts'
import { DAY } from '../../domain/time.ts'
import { readConfig } from '../config.ts'
import type { Mail } from './message.ts'
import { createMailSender, type MailSenderOptions } from './sender.ts'

const school = await startSmtpSchool()
afterAll(() => school.close())

/** Closed when the tests are over. */
function senderFor(url: string, options: MailSenderOptions = {}) {
  const { mail } = readConfig({ SMTP_URL: url, MAIL_FROM: 'Oak School <news@oak.example>' })
  const sender = createMailSender(mail!, { connectMs: 5000, talkMs: 5000, ...options })
  afterAll(() => sender.close())
  return sender
}

let count = 0
/** A family that nobody has written to yet. */
const newAddress = () => `pat${++count}@family.example`
const mailTo = (to: string, more: Partial<Mail> = {}): Mail => ({ to, subject: 'News', text: 'Hello.', ...more })

async function withSchool(options: Parameters<typeof startSmtpSchool>[0], act: (other: SmtpSchool) => Promise<void>) {
  const other = await startSmtpSchool(options)
  try {
    await act(other)
  } finally {
    await other.close()
  }
}

describe('a mail', () => {
  const sender = senderFor(school.url({ query: '?tls=always' }), { ca: school.ca })

  test('arrives as it was written, by TLS and with the password', async () => {
    const to = newAddress()
    const mail = mailTo(to, { subject: '3 new posts', text: 'Words.\n.\n..\n.Dots\n', html: '<p>Words.</p>' })
    expect(await sender.send(mail)).toEqual({ kind: 'sent' })
    const [received, ...more] = school.inbox(to)
    expect(more).toEqual([])
    expect(received).toMatchObject({ from: 'news@oak.example', to: [to], isSecure: true, user: 'news@oak.example' })
    expect(received!.shown).toMatchObject({
      from: { name: 'Oak School', address: 'news@oak.example' },
      to: [{ name: '', address: to }],
      subject: '3 new posts',
      text: 'Words.\n.\n..\n.Dots\n\n',
    })
    expect(received!.shown.html?.trim()).toBe('<p>Words.</p>')
    expect(headersNamed(received!, 'content-type')[0]).toMatch(/^multipart\/alternative;/)
  })

  test('without a part in HTML is plain text alone', async () => {
    const to = newAddress()
    await sender.send(mailTo(to))
    expect(headersNamed(school.inbox(to)[0]!, 'content-type')).toEqual(['text/plain; charset=utf-8'])
    expect(school.inbox(to)[0]!.shown.html).toBeUndefined()
  })

  test('in any language arrives with its letters, in lines that every server takes', async () => {
    const to = newAddress()
    const subject = 'Drei neue Beiträge der Grundschule Süd – ثلاثة منشورات جديدة في المدرسة 🎒 und noch ein paar Wörter dazu'
    const text = `${'Größe '.repeat(400)}\n${'مدرسة '.repeat(400)}\n${'x'.repeat(5000)}`
    expect(await sender.send(mailTo(to, { subject, text, html: `<p>${text}</p>`, fromName: 'unused' }))).toEqual({ kind: 'sent' })
    const received = school.inbox(to)[0]!
    expect(received.shown.subject).toBe(subject)
    expect(received.shown.text?.trimEnd()).toBe(text)
    expect(received.shown.html?.trimEnd()).toBe(`<p>${text}</p>`)
    expect(received.bytes.toString('latin1')).toMatch(/^[\t\r\n -~]*$/)
    for (const line of received.bytes.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
  })

  test('says that a machine wrote it, and not which', async () => {
    const to = newAddress()
    await sender.send(mailTo(to))
    const received = school.inbox(to)[0]!
    expect(headersNamed(received, 'auto-submitted')).toEqual(['auto-generated'])
    expect(Math.abs(Date.parse(headersNamed(received, 'date')[0]!) - Date.now())).toBeLessThan(60_000)
    expect(received.shown.headers.map(({ key }) => key).sort()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ])
  })

  test('can be ended in one click', async () => {
    const to = newAddress()
    const url = `https://bookbag.example/stop/${'k'.repeat(200)}?a=1,2&b=%20ü`
    await sender.send(mailTo(to, { listUnsubscribe: { url } }))
    const received = school.inbox(to)[0]!
    expect(headerLines(received)).toContain(`List-Unsubscribe: <${new URL(url).href}>`)
    expect(headerLines(received)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  test('from a school without https offers no click that no mail program would make', async () => {
    const to = newAddress()
    await sender.send(mailTo(to, { listUnsubscribe: { url: 'http://localhost:4317/stop/1' } }))
    expect(headersNamed(school.inbox(to)[0]!, 'list-unsubscribe')).toEqual(['<http://localhost:4317/stop/1>'])
    expect(headersNamed(school.inbox(to)[0]!, 'list-unsubscribe-post')).toEqual([])
  })

  test('that is sent twice is the same mail, another is not', async () => {
    const to = newAddress()
    const id = '019ac1b2-0000-7000-8000-000000000001'
    for (const messageId of [id, id, 'digest of Tuesday, Oak\r\nBcc: una@example.com', undefined])
      await sender.send({ ...mailTo(to), ...(messageId === undefined ? {} : { messageId }) })
    const ids = school.inbox(to).map((received) => headersNamed(received, 'message-id'))
    expect(ids.slice(0, 2)).toEqual([[`<${id}@oak.example>`], [`<${id}@oak.example>`]])
    for (const [other, ...more] of ids.slice(2)) {
      expect(other).toMatch(/^<[\w-]+@oak\.example>$/)
      expect(more).toEqual([])
    }
    expect(new Set(ids.flat()).size).toBe(3)
  })

  test('shows the name that its settings give, or else that of the school', async () => {
    const to = newAddress()
    const { mail } = readConfig({ SMTP_URL: school.url(), MAIL_FROM: 'news@oak.example' })
    const unnamed = createMailSender(mail!)
    await unnamed.send(mailTo(to, { fromName: 'Saint "Mary\'s", Ely; Süd' }))
    await unnamed.send(mailTo(to))
    await unnamed.close()
    expect(school.inbox(to).map(({ shown }) => shown.from)).toEqual([
      { name: 'Saint "Mary\'s", Ely; Süd', address: 'news@oak.example' },
      { name: '', address: 'news@oak.example' },
    ])
  })
})

describe('TLS', () => {
  test('from the start', () =>
    withSchool({ isSecure: true }, async (other) => {
      const sender = senderFor(other.url(), { ca: other.ca })
      expect(await sender.send(mailTo('pat@family.example'))).toEqual({ kind: 'sent' })
      expect(other.received()).toMatchObject([{ isSecure: true, user: 'news@oak.example' }])
    }))

  test('is not needed where nothing leaves the machine', async () => {
    const to = newAddress()
    expect(await senderFor(school.url()).send(mailTo(to))).toEqual({ kind: 'sent' })
    expect(school.inbox(to)).toMatchObject([{ isSecure: false, user: 'news@oak.example' }])
  })

  test('that is not offered is waited for: no password and no mail go out', () =>
    withSchool({ hasTls: false }, async (other) => {
      const sender = senderFor(other.url({ query: '?tls=always' }), { ca: other.ca })
      expect(await sender.send(mailTo('pat@family.example'))).toMatchObject({ kind: 'later', why: 'not secure' })
      expect(other.received()).toEqual([])
      const plain = senderFor(other.url({ query: '?tls=never' }))
      expect(await plain.send(mailTo('pat@family.example'))).toEqual({ kind: 'sent' })
    }))

  const elsewhere = selfSigned(['mail.example'])
  const past = selfSigned(['localhost'], { fromMs: Date.now() - 3 * DAY, toMs: Date.now() - DAY })
  const strangers = selfSigned(['localhost'])
  test.each([
    ['of nobody that the machine knows', strangers, undefined],
    ['of another server', elsewhere, elsewhere.cert],
    ['that has ended', past, past.cert],
  ])('with a certificate %s is none', async (_, certificate, ca) => {
    for (const isSecure of [false, true])
      await withSchool({ isSecure, certificate }, async (other) => {
        const sender = senderFor(other.url({ query: '?tls=always' }), ca === undefined ? {} : { ca })
        expect(await sender.send(mailTo('pat@family.example'))).toEqual({ kind: 'later', why: 'not secure', code: null })
        expect(other.received()).toEqual([])
      })
  })
})
