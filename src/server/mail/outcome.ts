// What became of an e-mail, and what follows from it.
import type { NodemailerError } from 'nodemailer'

export type Outcome =
  /** The mail server has it. */
  | { kind: 'sent' }
  /** This address takes no mail and will take none: ask its owner for another. `code` is null where it is no address at all. */
  | { kind: 'refused'; code: number | null }
  /** Nothing is wrong with the address: try again, with the same `messageId` where the server may have taken it already. */
  | { kind: 'later'; why: Trouble; code: number | null; mayHaveArrived?: true }

/**
 * `asked to wait`: 4xx. `not secure`: no TLS, or a certificate that is not the server's. `not let in`: user or password. `not taken`: 5xx
 * that says nothing against the address, but against what or who writes. Those three need a person. `closing`: Bookbag ends.
 */
type Trouble = 'asked to wait' | 'unreachable' | 'silent' | 'not secure' | 'not let in' | 'not taken' | 'closing'

/** Whether the next mail would only meet the same; a 421 says that the server stops. */
export function isForAll(outcome: Outcome): boolean {
  if (outcome.kind !== 'later') return false
  return outcome.why === 'asked to wait' ? outcome.code === 421 : outcome.why !== 'not taken'
}

export function later(why: Trouble, code: number | null = null): Outcome {
  return { kind: 'later', why, code }
}

/** From what went wrong while sending to one recipient; whatever did not come from the connection is thrown on. Keeps no text of the server's: it may name people. */
export function outcomeOf(error: unknown): Outcome {
  if (!isMailError(error)) throw error
  const code = error.responseCode || null
  if (error.code === 'ETLS' || isTlsFault(error.originalCode)) return later('not secure', code)
  if (code === null) return later(error.code === 'EABORT' || error.code === 'ETIMEDOUT' ? 'silent' : 'unreachable')
  if (code < 500) return later('asked to wait', code)
  if (error.code === 'EAUTH' || NEEDS_LOGIN.has(code)) return later('not let in', code)
  return isAboutRecipient(error, code) ? { kind: 'refused', code } : later('not taken', code)
}

function isMailError(error: unknown): error is NodemailerError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && MAIL_CODES.has(error.code)
}

const MAIL_CODES = new Set([
  'EABORT',
  'EAUTH',
  'ECONNECTION',
  'EDNS',
  'EENVELOPE',
  'EMESSAGE',
  'EPROTOCOL',
  'ESOCKET',
  'ETIMEDOUT',
  'ETLS',
])

/** Those of the network begin with E; OpenSSL's and the certificate's do not, but for the EPROTO of Node 22. */
const isTlsFault = (code: unknown) => typeof code === 'string' && !/^E(?!PROTO$|RR_)[A-Z_]+$/.test(code)

/** Authentication required, too weak, invalid, or to be encrypted (RFC 4954 6). */
const NEEDS_LOGIN = new Set([530, 534, 535, 538])
/** What servers say without an enhanced status: no such mailbox, moved, not a name, not an address (RFC 5321 4.2.3). */
const NO_MAILBOX = new Set([501, 550, 551, 553])
/** Bad destination, or a mailbox that is disabled (RFC 3463 3.2, 3.3; RFC 7505). A full one may be emptied, and 5.7 is policy. */
const DEAD = /^5\.(?:1\.(?:[01236]|10)|2\.[01])$/

/** The same code for whoever may not send: "550 relay not permitted" (Exim) after a wrong setting must not cost every family its address. */
const SENDER_ONLY = /\b(?:relay|authenti|permi|prohibit|denied|polic|spam|block|blacklist|reput)/i

/** A server may say it at RCPT TO or when it has read the mail; there only its enhanced status tells the address from the contents. */
function isAboutRecipient({ command, response = '' }: NodemailerError, code: number): boolean {
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  if (status !== undefined && status !== '5.0.0') return (command === 'RCPT TO' || command === 'DATA') && DEAD.test(status)
  return command === 'RCPT TO' && NO_MAILBOX.has(code) && !SENDER_ONLY.test(response)
}
