// Many mails at once, a server that stops while some wait, and the end of Bookbag.
import { createServer, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { startBadSmtp } from '../../testing/mail/bad-smtp.ts'
import { mail, SHORT, SHORT_IN_ALL, timeOf, withBad, withSender } from '../../testing/mail/with-sender.ts'
import { startSmtpSchool } from '../../testing/smtp-school.ts'

describe('many mails at once', () => {
  test('go over two connections, in order, and each arrives once', async () => {
    const school = await startSmtpSchool({ delayMs: 1 })
    const families = Array.from({ length: 120 }, (_, index) => `pat${index}@family.example`)
    await withSender(school.url(), async (sender) => {
      const outcomes = await Promise.all(families.map((to) => sender.send({ ...mail, to })))
      expect(outcomes).toEqual(families.map(() => ({ kind: 'sent' })))
    })
    expect(families.map((to) => school.inbox(to).length)).toEqual(families.map(() => 1))
    expect(school.connections().most).toBeLessThanOrEqual(2)
    await school.close()
  })

  test.each(['250 8BITMIME', '250-PIPELINING\r\n250 8BITMIME'] as const)(
    'arrive at a server that takes a few by each connection: %j',
    async (more) => {
      const bad = await startBadSmtp({ EHLO: `250-bad.example\r\n${more}` }, { mailsEach: 3 })
      await withSender(`smtp://127.0.0.1:${bad.port}`, async (sender) => {
        const outcomes = await Promise.all(Array.from({ length: 14 }, () => sender.send(mail)))
        for (let family = 0; family < 8; family++) outcomes.push(await sender.send(mail))
        expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'sent' })))
      })
      await bad.close()
    },
  )

  test.each([
    ['silent', { greeting: 'silent' }],
    ['asking for another password', { AUTH: '535 5.7.8 wrong' }],
    ['closing', { MAIL: '421 4.7.0 too many mails' }],
  ] as const)('wait together, not one after the other, for a server that is %s', (_, script) =>
    withBad(
      script,
      async (sender, bad) => {
        const took = await timeOf(async () => {
          const outcomes = await Promise.all(Array.from({ length: 200 }, () => sender.send(mail)))
          expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['later']))
        })
        expect(took).toBeLessThan(SHORT_IN_ALL)
        expect(bad.heard().filter((line) => line.startsWith('AUTH')).length).toBeLessThanOrEqual(2)
      },
      SHORT,
    ),
  )

  test('are each tried when only one address after the other is dead', () =>
    withBad({ RCPT: '550 5.1.1 no' }, async (sender, bad) => {
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => sender.send(mail)))
      expect(outcomes.every(({ kind }) => kind === 'refused')).toBe(true)
      expect(bad.heard().filter((line) => line.startsWith('RCPT'))).toHaveLength(20)
    }))
})

describe('when Bookbag ends', () => {
  test('a mail that is under way arrives, one that waits is answered, and a later one too', async () => {
    const school = await startSmtpSchool({ delayMs: 100 })
    await withSender(school.url(), async (sender) => {
      const sent = Array.from({ length: 5 }, (_, index) => sender.send({ ...mail, to: `pat${index}@family.example` }))
      await vi.waitFor(() => expect(school.connections().made).toBe(2), { timeout: 5000 })
      const closed = sender.close()
      const closing = { kind: 'later', why: 'closing', code: null }
      expect(await Promise.all([...sent.slice(2), sender.send(mail)])).toEqual([closing, closing, closing, closing])
      expect(school.received()).toEqual([])
      await closed
      expect(await Promise.all(sent)).toEqual([{ kind: 'sent' }, { kind: 'sent' }, closing, closing, closing])
      expect(await sender.send(mail)).toEqual(closing)
    })
    expect(school.received()).toHaveLength(2)
    await vi.waitFor(() => expect(school.connections().now).toBe(0), { timeout: 5000 })
    await school.close()
  })

  test('nobody waits for a server that hangs', async () => {
    const sockets = new Set<Socket>()
    const hole = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1')
    await vi.waitFor(() => expect(hole.listening).toBe(true), { timeout: 5000 })
    const address = hole.address() as { port: number }
    await withSender(`smtp://127.0.0.1:${address.port}`, async (sender) => {
      const sent = sender.send(mail)
      await vi.waitFor(() => expect(sockets.size).toBe(1), { timeout: 5000 })
      expect(await timeOf(() => sender.close())).toBeLessThan(5000)
      expect(await sent).toEqual({ kind: 'later', why: 'closing', code: null })
    })
    sockets.forEach((socket) => socket.destroy())
    hole.close()
  })
})

test('a password is in no outcome and in nothing that is printed, whatever the server says of it', async () => {
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
  const levels = (['debug', 'info', 'log', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level).mockReturnValue())
  const said: unknown[] = []
  const school = await startSmtpSchool()
  await withSender(school.url({ password: 'letmein' }), async (sender) => {
    said.push(await sender.send(mail), sender)
  })
  await school.close()
  const printed = [...streams, ...levels].flatMap((place) => place.mock.calls)
  vi.restoreAllMocks()
  expect(said[0]).toEqual({ kind: 'later', why: 'not let in', code: 535 })
  expect(printed).toEqual([])
  expect(inspect(said, { depth: 9 })).not.toMatch(/letmein|Wrong password/)
})
