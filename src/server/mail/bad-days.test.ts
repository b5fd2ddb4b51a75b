// What a school learns when its mail server or a family's address has a bad day, and how long it waits for that.
import { describe, expect, test, vi } from 'vitest'
import { freePort } from '../../testing/free-port.ts'
import { startBadSmtp } from '../../testing/mail/bad-smtp.ts'
import { openDeafPort } from '../../testing/mail/deaf-port.ts'
import { mail, SHORT, SHORT_IN_ALL, timeOf, withBad, withSender } from '../../testing/mail/with-sender.ts'

describe('an address', () => {
  test.each([
    ['550 5.1.1 no such user', 550],
    ['550-5.1.1 no such user\r\n550 5.1.1 at all', 550],
    ['550 no such user', 550],
    ['550 Unrouteable address', 550],
    ['550 alistair.oblock@family.example unknown', 550],
    ['550 5.0.0 unknown user', 550],
    ['551 moved', 551],
    ['553 5.1.3 what is that', 553],
    ['501 bad address', 501],
    ['556 5.1.10 takes no mail', 556],
    ['550 5.2.1 closed', 550],
  ] as const)('that answers %j is dead', (says, code) =>
    withBad({ RCPT: says }, async (sender) => expect(await sender.send(mail)).toEqual({ kind: 'refused', code })),
  )

  test.each([
    ['450 4.2.1 later', 'asked to wait', 450],
    ['451 4.7.1 greylisted', 'asked to wait', 451],
    ['452 4.2.2 full', 'asked to wait', 452],
    ['552 5.2.2 full', 'not taken', 552],
    ['550 5.7.1 relaying denied', 'not taken', 550],
    ['554 5.7.1 your sender is not wanted', 'not taken', 554],
    ['550 relay not permitted', 'not taken', 550],
    ['550 5.0.0 Authentication required', 'not taken', 550],
    ['550 Administrative prohibition', 'not taken', 550],
    ['554 no', 'not taken', 554],
    ['550 5.1.8 bad sender', 'not taken', 550],
    ['530 5.7.0 sign in first', 'not let in', 530],
    ['421 4.3.2 closing', 'asked to wait', 421],
  ] as const)('whose server answers %j lives', (says, why, code) =>
    withBad({ RCPT: says }, async (sender) => expect(await sender.send(mail)).toEqual({ kind: 'later', why, code })),
  )

  test('that is dead does not stop the next, and costs no new connection', () =>
    withBad({ RCPT: '550 5.1.1 no' }, async (sender, bad) => {
      for (let family = 0; family < 10; family++) expect(await sender.send(mail)).toMatchObject({ kind: 'refused' })
      bad.say({})
      expect(await sender.send(mail)).toEqual({ kind: 'sent' })
      expect(bad.heard().filter((line) => line.startsWith('EHLO')).length).toBeLessThanOrEqual(2)
    }))

  test('may be said to be dead when the mail has been read', () =>
    withBad({ end: '550 5.1.1 no such user' }, async (sender) =>
      expect(await sender.send(mail)).toEqual({ kind: 'refused', code: 550 }),
    ))
})

describe('a mail server that', () => {
  test.each([
    ['refuses the mail for what is in it', { end: '550 we do not want that' }, 'not taken', 550],
    ['finds it too large', { end: '552 5.3.4 too large' }, 'not taken', 552],
    ['is full', { end: '452 4.3.1 disk full' }, 'asked to wait', 452],
    ['does not know the sender', { MAIL: '550 5.1.1 who is that' }, 'not taken', 550],
    ['wants nothing of the sender', { MAIL: '550 you again' }, 'not taken', 550],
    ['takes no mail from here', { greeting: '554 5.7.1 go away' }, 'not taken', 554],
    ['is closing', { greeting: '421 4.3.2 closing' }, 'asked to wait', 421],
    ['wants another password', { AUTH: '535 5.7.8 wrong' }, 'not let in', 535],
    ['cannot look the password up now', { AUTH: '454 4.7.0 try later' }, 'asked to wait', 454],
    ['knows no passwords', { EHLO: '250 bad.example', AUTH: '502 5.5.1 no' }, 'not let in', 502],
    ['talks about something else', { greeting: '220-' }, 'silent', null],
    ['says nothing', { greeting: 'silent' }, 'silent', null],
    ['falls silent', { MAIL: 'silent' }, 'silent', null, 'may have it'],
    ['never says that it has the mail', { end: 'silent' }, 'silent', null, 'may have it'],
    ['never comes to an end', { EHLO: 'trickle' }, 'silent', null],
    ['hangs up', { RCPT: 'cut' }, 'unreachable', null, 'may have it'],
    ['breaks off in the middle of the mail', { body: 'reset' }, 'unreachable', null, 'may have it'],
    ['hangs up in the middle of the mail', { body: 'cut' }, 'unreachable', null, 'may have it'],
    ['hangs up after the mail', { end: 'cut' }, 'unreachable', null, 'may have it'],
  ] as const)('%s', (_, script, why, code, ...more) =>
    withBad(
      script,
      async (sender) => {
        const outcome = { kind: 'later', why, code, ...(more.length > 0 && { mayHaveArrived: true }) }
        const took = await timeOf(async () => expect(await sender.send(mail)).toEqual(outcome))
        expect(took).toBeLessThan(SHORT_IN_ALL)
      },
      SHORT,
    ),
  )

  test('is not there', async () => {
    const port = await freePort()
    await withSender(`smtp://127.0.0.1:${port}`, async (sender) =>
      expect(await sender.send(mail)).toEqual({ kind: 'later', why: 'unreachable', code: null }),
    )
    await withSender(
      'smtp://nowhere.invalid?tls=never',
      async (sender) => expect(await sender.send(mail)).toEqual({ kind: 'later', why: 'unreachable', code: null }),
      SHORT,
    )
  })

  test('cannot be reached is given up sooner than one that is slow to answer', async () => {
    const deaf = await openDeafPort()
    await withSender(
      `smtp://127.0.0.1:${deaf.port}`,
      async (sender) => {
        const took = await timeOf(async () =>
          expect(await sender.send(mail)).toMatchObject({ kind: 'later', why: 'unreachable' }),
        )
        expect(took).toBeLessThan(5000)
      },
      { connectMs: 150, talkMs: 8000 },
    )
    await deaf.close()
  })

  test('takes its time to greet is waited for', () =>
    withBad({ greeting: 'silent' }, async (_, bad) =>
      withSender(
        `smtp://127.0.0.1:${bad.port}`,
        async (sender) => {
          const took = await timeOf(async () => expect(await sender.send(mail)).toMatchObject({ kind: 'later', why: 'silent' }))
          expect(took).toBeGreaterThanOrEqual(690)
        },
        { connectMs: 300, talkMs: 700 },
      ),
    ))

  test('falls silent is given up after one silence, not after two', () =>
    withBad({ MAIL: 'silent' }, async (_, bad) =>
      withSender(
        `smtp://127.0.0.1:${bad.port}`,
        async (sender) => {
          const took = await timeOf(async () => expect(await sender.send(mail)).toMatchObject({ kind: 'later', why: 'silent' }))
          expect(took).toBeLessThan(5000)
        },
        { connectMs: 8000, talkMs: 300 },
      ),
    ))

  test('has nothing to do any more is told so', () =>
    withBad(
      {},
      async (sender, bad) => {
        expect(await sender.send(mail)).toEqual({ kind: 'sent' })
        await vi.waitFor(() => expect(bad.heard().at(-1)).toBe('QUIT'), { timeout: 5000 })
      },
      SHORT,
    ))

  test('hangs up at once is tried a few times, and again when it is back', async () => {
    const bad = await startBadSmtp({ greeting: 'cut' })
    await withSender(`smtp://127.0.0.1:${bad.port}`, async (sender) => {
      expect(await sender.send(mail)).toEqual({ kind: 'later', why: 'unreachable', code: null })
      expect(bad.connections()).toBe(3)
      bad.say({})
      expect(await sender.send(mail)).toEqual({ kind: 'sent' })
    })
    await bad.close()
  })

  test('closed the connection that was kept gets the mail by another', () =>
    withBad({ end: '250 taken' }, async (sender, bad) => {
      expect(await sender.send(mail)).toEqual({ kind: 'sent' })
      bad.hangUp()
      expect(await sender.send(mail)).toEqual({ kind: 'sent' })
      expect(bad.heard().filter((line) => line.startsWith('RCPT'))).toHaveLength(2)
    }))

  test('offers no TLS where that is needed hears no password', () =>
    withBad({}, async (_, bad) => {
      await withSender(`smtp://news:letmein@127.0.0.1:${bad.port}?tls=always`, async (sender) =>
        expect(await sender.send(mail)).toEqual({ kind: 'later', why: 'not secure', code: 502 }),
      )
      expect(bad.heard().map((line) => line.split(' ')[0])).toEqual(['EHLO', 'STARTTLS'])
    }))

  test('breaks TLS off hears no password', () =>
    withBad({ STARTTLS: '220 go on' }, async (_, bad) => {
      await withSender(
        `smtp://news:letmein@127.0.0.1:${bad.port}?tls=always`,
        async (sender) => expect(await sender.send(mail)).toMatchObject({ kind: 'later' }),
        SHORT,
      )
      expect(bad.heard().join('\n')).not.toMatch(/AUTH|MAIL/)
    }))

  test('speaks no TLS on a port for TLS alone is not trusted', () =>
    withBad({}, async (_, bad) =>
      withSender(`smtps://news:letmein@127.0.0.1:${bad.port}`, async (sender) =>
        expect(await sender.send(mail)).toMatchObject({ kind: 'later', why: 'not secure' }),
      ),
    ))
})
