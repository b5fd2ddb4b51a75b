// What cannot be had from a mail server in a test: the errors of other Nodes, and those that are no mail server's.
import { expect, test } from 'vitest'
import { outcomeOf } from './outcome.ts'

const failed = (facts: object) => Object.assign(new Error('failed'), facts)

test.each(['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'])(
  '%s is about TLS',
  (originalCode) => {
    expect(outcomeOf(failed({ code: 'ESOCKET', originalCode }))).toEqual({ kind: 'later', why: 'not secure', code: null })
  },
)

test.each(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'EPIPE', undefined])(
  '%s is not',
  (originalCode) => {
    expect(outcomeOf(failed({ code: 'ESOCKET', originalCode }))).toEqual({ kind: 'later', why: 'unreachable', code: null })
  },
)

test.each([new TypeError('ours'), failed({ code: 'ERR_INVALID_URL' }), failed({ code: 'ENOENT' }), 'text', null])(
  'a fault of Bookbag itself is not put down to the mail server: %s',
  (error) => expect(() => outcomeOf(error)).toThrow(),
)
