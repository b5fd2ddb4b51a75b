// Addresses as parents type them, and as somebody types them who wants more than one mail out of it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EmailAddress } from './email-address.ts'

const read = (typed: string): string | null => {
  const given = EmailAddress.safeParse(typed)
  return given.success ? given.data : null
}

test.each([
  'pat@example.com',
  'Pat.Smith+school@mail.example.co.uk',
  "sam.o'brien@example.ie",
  'a@b.cd',
  '_pat-1@xn--mller-kva.example',
  'pat@example.xn--p1ai',
  `${'a'.repeat(64)}@${'b'.repeat(63)}.com`,
])('%s is an address', (typed) => expect(read(typed)).toBe(typed))

test('what a phone puts round an address is taken off', () => {
  expect(read(' pat@example.com\u2028\n')).toBe('pat@example.com')
})

describe('this is none:', () => {
  test.each([
    '',
    'pat',
    'pat@',
    '@example.com',
    'pat@example',
    'pat@@example.com',
    'pat@home@example.com',
    'pat@example.com, sam@example.com',
    'pat@example.com;sam@example.com',
    'Pat <pat@example.com>',
    '<pat@example.com>',
    'mailto:pat@example.com',
    'pat smith@example.com',
    'pat@exam ple.com',
    '"pat smith"@example.com',
    'pat(home)@example.com',
    'pat%example.com@relay.example',
    'relay!pat@example.com',
    '.pat@example.com',
    'pat.@example.com',
    'pat..smith@example.com',
    '-f@example.com',
    'pat@-example.com',
    'pat@example-.com',
    'pat@.example.com',
    'pat@example.com.',
    'pat@example..com',
    'pat@192.168.0.1',
    'pat@[127.0.0.1]',
    'pat@müller.example',
    'pät@example.com',
    'pat@example.com\r\nBcc: sam@example.com',
    'pat\n@example.com',
    'pat\u0000@example.com',
    'pat\u2028x@example.com',
    'pat\u00A0smith@example.com',
    `${'a'.repeat(65)}@example.com`,
    `${'a.'.repeat(32)}a@example.com`,
    `a@${'b'.repeat(64)}.com`,
    `a@${'b.'.repeat(125)}com`,
  ])('%j', (typed) => {
    expect(read(typed)).toBeNull()
  })
})

describe('whatever is accepted', () => {
  const sign = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'abzAZ09') },
    { weight: 3, arbitrary: fc.constantFrom(..."@.-_+'&=~#$*/?^{}") },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...' \t\r\n\0\v\f,;:<>()[]"\\!%`|', '\u0085', '\u2028', '\u2029', '\u00A0', 'ß', '＠', '，'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
  )
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/)
  const plain = fc.tuple(word, word, word).map(([name, domain, end]) => `${name}@${domain}.${end}`)
  const typed = fc.oneof(
    fc.array(sign, { maxLength: 24 }).map((signs) => signs.join('')),
    fc.emailAddress(),
    fc.tuple(plain, sign, fc.nat(28)).map(([address, more, at]) => address.slice(0, at) + more + address.slice(at)),
    fc.tuple(plain, sign, plain).map((parts) => parts.join('')),
  )

  test('is one recipient and no second header', () => {
    let accepted = 0
    fc.assert(
      fc.property(typed, (text) => {
        const address = read(text)
        if (address === null) return
        accepted++
        expect(address).toMatch(/^[!-~]{5,254}$/)
        expect(address).not.toMatch(/[\s,;:<>()[\]"\\!%]/)
        expect(address.split('@')).toHaveLength(2)
        expect(address.split('@')[1]).toContain('.')
        expect(address).toBe(text.trim())
      }),
      { numRuns: 5000 },
    )
    expect(accepted).toBeGreaterThan(500)
  })

  test('is accepted again as it is', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const address = read(text)
        expect(address === null || read(address) === address).toBe(true)
      }),
    )
  })

  test('is read in no time, however long the text is', () => {
    const from = performance.now()
    for (const text of ['a'.repeat(1e5), 'a.'.repeat(1e5), `a@${'a-'.repeat(1e5)}`, `a@${'a.'.repeat(1e5)}`, '@'.repeat(1e5)])
      expect(read(text)).toBeNull()
    expect(performance.now() - from).toBeLessThan(1000)
  })
})
