// The size of the letters is read from among other cookies, and from nothing that somebody else wrote.
import { expect, test } from 'vitest'
import { lettersCookie, letterSizes, lettersIn } from './letters.ts'

test.each(letterSizes)('%s is read again as it was kept', (size) => {
  const [kept = ''] = lettersCookie(size).split('; ')
  expect(lettersIn(`__Host-bookbag=abc; ${kept}; lang=en`)).toBe(size)
})

test.each(['', 'bookbag-letters="><script>', 'x-bookbag-letters=large', 'bookbag-letters=larger'])('“%s” is normal', (cookies) =>
  expect(lettersIn(cookies)).toBe('normal'),
)
