// An e-mail in the form that goes out: one recipient, headers that nobody can add to.
import { createHash } from 'node:crypto'
import type { SendMailOptions } from 'nodemailer'
import { MAX_SCHOOL_NAME } from '../../domain/limits.ts'
import { oneLine } from './one-line.ts'
import type { Mailbox } from './settings.ts'

/**
 * `to`: an EmailAddress. `fromName`: whose name stands there where MAIL_FROM gives none. `listUnsubscribe.url`: what a POST to it, without
 * anyone signed in, ends; https for mail programs to offer it. `messageId`: an id of this delivery; sent twice, it is shown once.
 */
export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  fromName?: string
  listUnsubscribe?: { url: string }
  messageId?: string
}

/** Signs: what a phone shows of one is shorter. */
const LONGEST_SUBJECT = 200
/** Of a header's line 998 signs may be used (RFC 5322 2.1.1). */
const LONGEST_URL = 900

/** `to` has been read as an EmailAddress. Without an envelope of its own: nodemailer 10.6 keeps a refusal in one, and refuses the second try for it. */
export function messageOf(mail: Mail, from: Mailbox): SendMailOptions {
  const name = from.name ?? oneLine(mail.fromName ?? '', MAX_SCHOOL_NAME)
  return {
    from: { name, address: from.address },
    to: { name: '', address: mail.to },
    subject: oneLine(mail.subject, LONGEST_SUBJECT),
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    ...(mail.messageId === undefined ? {} : { messageId: messageIdOf(mail.messageId, from.address) }),
    headers: {
      // No answer by a machine is wanted (RFC 3834 5).
      'Auto-Submitted': 'auto-generated',
      ...(mail.listUnsubscribe ? unsubscribeHeaders(mail.listUnsubscribe.url) : {}),
    },
  }
}

/** The same for the same delivery. */
function messageIdOf(id: string, from: string): string {
  const name = /^[\w-]{1,64}$/.test(id) ? id : createHash('sha256').update(id).digest('hex')
  return `<${name}@${from.slice(from.indexOf('@') + 1)}>`
}

/** One-click unsubscribing (RFC 8058), which is for https alone. The line is whole: a folded address is misread by some. */
function unsubscribeHeaders(url: string): Record<string, string | { prepared: true; value: string }> {
  const { href, protocol } = new URL(url)
  if (!/^https?:$/.test(protocol) || href.length > LONGEST_URL || /[<>\s]/.test(href))
    throw new RangeError('no address to unsubscribe at')
  return {
    'List-Unsubscribe': { prepared: true, value: `<${href}>` },
    ...(protocol === 'https:' ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  }
}
