// The mail server that a school's e-mails go through, and whom they come from, as its settings say.
import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { EmailAddress } from '../../domain/email-address.ts'
import { MAX_SCHOOL_NAME } from '../../domain/limits.ts'
import { CannotStart } from '../cannot-start.ts'

/** `name` is shown instead of the address; without one the mail itself says who writes. */
export type Mailbox = { name: string | null; address: EmailAddress }

export type MailSettings = {
  /** A name, or a number without brackets. */
  host: string
  port: number
  /** From the first byte, by STARTTLS, or not at all: it is never left to what the server happens to offer. */
  tls: 'at once' | 'starttls' | 'none'
  /** `password` is a function so that settings which are printed do not print it. */
  login: { user: string; password: () => string } | null
  from: Mailbox
}

const exampleUrl = 'smtp://user:password@mail.example.sch.uk:587'
const wantedUrl = `an address such as ${exampleUrl}, or smtps:// for TLS from the start, with signs in user and password written as %40 for @ (what was given is not shown, for it may hold a password)`
const wantedFrom = 'an address such as news@example.sch.uk, or with a name: Oak School <news@example.sch.uk>'

/**
 * Null without either: then Bookbag sends no e-mail. `tls=never` sends in the clear, password and all, and is for a network that the
 * school trusts; a server on this machine is spoken to in the clear unless `tls=always`. Throws one sentence, never with a secret in it.
 */
export function readMailSettings({ url, from }: { url: string | undefined; from: string | undefined }): MailSettings | null {
  if (url === undefined && from === undefined) return null
  if (url === undefined) throw half('SMTP_URL', 'MAIL_FROM', `the mail server that takes the e-mails, such as ${exampleUrl}`)
  if (from === undefined) throw half('MAIL_FROM', 'SMTP_URL', `whom e-mails come from: ${wantedFrom}`)
  const server = readServer(url)
  if (server === null) throw unfit('SMTP_URL', wantedUrl)
  const mailbox = readMailbox(from)
  if (mailbox === null) throw unfit('MAIL_FROM', wantedFrom)
  return { ...server, from: mailbox }
}

const half = (missing: string, given: string, what: string) =>
  new CannotStart(`The setting ${given} is given and ${missing} is not: please set it to ${what}, or leave both out.`)
const unfit = (name: string, wanted: string) => new CannotStart(`The setting ${name} does not fit: it must be ${wanted}.`)

function readServer(text: string): Omit<MailSettings, 'from'> | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^smtps?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname) || url.hash !== '') return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const login = readLogin(url)
  const tls = readTls(url, host)
  if (login === 'unfit' || tls === null || url.port === '0' || !(isIPv6(host) || /^[\w-]+(\.[\w-]+)*$/.test(host))) return null
  return { host, port: Number(url.port) || (tls === 'at once' ? 465 : 587), tls, login }
}

/** One without the other was cut off somewhere. */
function readLogin({ username, password }: URL): MailSettings['login'] | 'unfit' {
  if (username === '' && password === '') return null
  const [user, secret] = [decoded(username), decoded(password)]
  return user === null || secret === null ? 'unfit' : { user, password: () => secret }
}

function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text)
    return plain === '' || /\p{Cc}/u.test(plain) ? null : plain
  } catch {
    return null
  }
}

function readTls({ protocol, search }: URL, host: string): MailSettings['tls'] | null {
  const asked = /^(?:\?tls=(always|never))?$/.exec(search)
  if (asked === null || (protocol === 'smtps:' && asked[1] === 'never')) return null
  if (protocol === 'smtps:') return 'at once'
  const isOpen = asked[1] === 'never' || (asked[1] === undefined && isLoopback(host))
  return isOpen ? 'none' : 'starttls'
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** What is sent there leaves the machine on no wire: a number, or the one name that always means one (RFC 6761 6.3). */
function isLoopback(host: string): boolean {
  return (
    host.toLowerCase() === 'localhost' || (isIPv4(host) ? loopback.check(host) : isIPv6(host) && loopback.check(host, 'ipv6'))
  )
}

function readMailbox(text: string): Mailbox | null {
  const [, quoted, plain, inside] = /^(?:"([^"\\]+)"|([^"<>@,;:]+?))?\s*<([^<>]+)>$/.exec(text) ?? []
  const address = EmailAddress.safeParse(inside ?? text)
  const name = (quoted ?? plain)?.trim() || null
  if (!address.success || (name !== null && (name.length > MAX_SCHOOL_NAME || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)))) return null
  return { name, address: address.data }
}
