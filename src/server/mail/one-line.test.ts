// A school's name may hold anything that a keyboard or a paste gives.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'

test('an ordinary name stays as it is, in any language', () => {
  for (const name of ['Saint Mary’s, Ely', 'Grundschule Süd', 'مدرسة النور', 'Ecole 🎒', 'a=b?'])
    expect(oneLine(name, 160)).toBe(name)
})

test('lines become one', () => {
  expect(oneLine('\r\n Oak\r\nSchool\u2028of\u2029Ely\0\u0085now\n', 160)).toBe('Oak School of Ely now')
})

test('what a mail program would decode is taken apart', () => {
  expect(oneLine('=?utf-8?B?DQo=?=', 160)).toBe('= ?utf-8?B?DQo= ?=')
  expect(oneLine('=\n?', 160)).toBe('= ?')
})

test('what is too long ends in three dots, between two signs', () => {
  expect(oneLine('🎒'.repeat(9), 4)).toBe('🎒🎒🎒…')
  expect(oneLine('Oak School', 10)).toBe('Oak School')
})

test('nothing that ends a line gets through, and no half sign', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
      ),
      (text) => {
        const line = oneLine(text, 50)
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|=\?/u)
        expect([...line].length).toBeLessThanOrEqual(50)
        expect(oneLine(line, 50)).toBe(line)
      },
    ),
  )
})
