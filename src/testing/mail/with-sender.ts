// A sender of e-mail that is closed again, whatever a test finds; and a mail server that behaves badly towards it.
import { readConfig } from '../../server/config.ts'
import { createMailSender, type MailSender, type MailSenderOptions } from '../../server/mail/sender.ts'
import { type BadSmtp, startBadSmtp } from './bad-smtp.ts'

/** For a test that waits for silence; long enough to connect on a busy machine. */
export const SHORT = { connectMs: 2000, talkMs: 300 }
/** What a send may take with these, on a machine that is busy. */
export const SHORT_IN_ALL = SHORT.connectMs + SHORT.talkMs + 2000

/** Larger than what a connection takes at once. */
export const mail = { to: 'pat@family.example', subject: 'News', text: 'Hello.\n'.repeat(2000) }

export async function withSender(
  url: string,
  act: (sender: MailSender) => Promise<void>,
  options: MailSenderOptions = {},
): Promise<void> {
  const sender = createMailSender(readConfig({ SMTP_URL: url, MAIL_FROM: 'news@oak.example' }).mail!, options)
  try {
    await act(sender)
  } finally {
    await sender.close()
  }
}

/** `script`: what the server says in place of what is well. */
export async function withBad(
  script: Parameters<typeof startBadSmtp>[0],
  act: (sender: MailSender, bad: BadSmtp) => Promise<void>,
  options: MailSenderOptions = {},
): Promise<void> {
  const bad = await startBadSmtp(script)
  try {
    await withSender(`smtp://news:letmein@127.0.0.1:${bad.port}`, (sender) => act(sender, bad), options)
  } finally {
    await bad.close()
  }
}

/** ms that an act takes. */
export async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}
