// An address in a caption shows where it leads, and cannot pretend to lead elsewhere.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { captionParts } from './caption-parts.ts'

const links = (caption: string) => captionParts(caption).filter((part) => typeof part !== 'string')
const shown = (caption: string) => links(caption).map((part) => part.text)

test('the full host is shown, and the stop of the sentence is not part of it', () => {
  expect(captionParts('See https://www.forestschool.example/what-to-bring.')).toEqual([
    'See ',
    { text: 'www.forestschool.example/what-to-bring', url: new URL('https://www.forestschool.example/what-to-bring'), at: 4 },
    '.',
  ])
})

test('a name before the @ cannot pretend to be the host', () => {
  expect(shown('https://bbc.co.uk@evil.example/')).toEqual(['evil.example'])
})

test('letters that only look Latin are shown for what they are', () => {
  expect(shown('https://аррӏе.com')).toEqual(['xn--80ak6aa92e.com'])
})

test('a script is never a link', () => {
  expect(links('javascript:alert(1) data:text/html,x file:///etc/passwd')).toEqual([])
})

test('whatever is written, no word of it is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('https://a.example/x', 'http://', '\n'))), (pieces) => {
      const caption = pieces.join(' ')
      const text = captionParts(caption).filter((part) => typeof part === 'string')
      expect(text.every((part) => caption.includes(part))).toBe(true)
      if (links(caption).length === 0) expect(text.join('')).toBe(caption)
    }),
  )
})
