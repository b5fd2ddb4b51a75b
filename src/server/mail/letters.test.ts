// What stands in a family's inbox, in both forms of a letter.
import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { TripStatus } from '../../domain/trip.ts'
import { type Said, tripCard } from '../../testing/trip-card.ts'
import type { Letter } from './letter-parts.ts'
import { confirmLetter, digestLetter, tripLetter } from './letters.ts'
import { mailWords, type MailWords } from './words.ts'

const englishMail = mailWords('en')
const school = 'Oak & Elm <School>'
const place = 'https://bookbag.example'
const stopUrl = `${place}/stop/1?a=1&b=2`

const confirm = confirmLetter(englishMail, { school, confirmUrl: `${place}/confirm/1`, hours: 24 })
const digest = digestLetter(englishMail, { school, posts: 3, feedUrl: place, stopUrl })
const now = Date.parse('2026-09-14T14:10:00.000Z')
const late = tripLetter(
  englishMail,
  { school, trip: tripCard([['late', '13:40', '16:25']]), tripUrl: `${place}/trip`, stopUrl },
  now,
)

test('a parent is asked whether the address is theirs', () => {
  expect(confirm.subject).toBe('Confirm your e-mail address for Oak & Elm <School>')
  expect(confirm.text).toBe(`Somebody, probably you, asked Oak & Elm <School> to send news to this address.

Yes, send it here: https://bookbag.example/confirm/1

This link works for 24 hours.

If it was not you, do nothing, and no more e-mail comes.
`)
})

test('a family reads how many posts there are, and where', () => {
  expect(digest.subject).toBe('3 new posts at Oak & Elm <School>')
  expect(digest.text).toBe(`There are 3 new posts at Oak & Elm <School>.

Read what happened: https://bookbag.example/

You asked Oak & Elm <School> to tell you once a day when there is something new.

Stop these e-mails: https://bookbag.example/stop/1?a=1&b=2
`)
})

test('one is one', () => {
  const one = digestLetter(englishMail, { school: 'Oak', posts: 1, feedUrl: place, stopUrl })
  expect([one.subject, one.text.split('\n')[0]]).toEqual(['1 new post at Oak', 'There is 1 new post at Oak.'])
  expect(confirmLetter(englishMail, { school, confirmUrl: place, hours: 1 }).text).toContain('works for one hour.')
})

test('a family reads when the coach is back, and as of when that is known', () => {
  expect(late.subject).toBe('Late – trip of Oak & Elm <School>')
  expect(late.text).toBe(`Late

Back about 17:25

as of 14:40

See the trip: https://bookbag.example/trip

You asked Oak & Elm <School> to tell you how trips go.

Stop these e-mails: https://bookbag.example/stop/1?a=1&b=2
`)
})

test.each(TripStatus.options)('the trip’s title, groups and children are in no letter: %s', (status) => {
  const said: Said = status === 'late' ? [status, '09:00', '16:00'] : [status, '09:00']
  const trip = tripCard([said], { title: 'Ben’s farewell' })
  const letter = tripLetter(englishMail, { school, trip, tripUrl: place, stopUrl }, now)
  expect(JSON.stringify(letter)).not.toMatch(/Ben|Year 5/)
  expect(letter.text).toMatch(/^[A-Z].*\n\n(Back about|Since) \d/)
})

/** What a reader of the HTML sees and can open, a line each, as the text has them. */
function linesOf({ html }: Letter): string[] {
  const { document } = new Window()
  document.write(html)
  return [...document.querySelectorAll('p')].map((block) => {
    const link = block.querySelector('a')
    return link ? `${link.textContent}: ${link.getAttribute('href')}` : block.textContent
  })
}

describe('both forms of a letter', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('</p><script>', '<b>', '&lt;', '"\'', 'a\r\nb', '\u2028', '=?', 'مدرسة'),
  )
  const facts = fc.record({
    school: name,
    posts: fc.nat(900),
    feedUrl: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    stopUrl: fc.webUrl({ withQueryParameters: true }),
  })
  const tags = new Set('html head meta title body p a'.split(' '))
  const attributes = new Set(
    'html.lang html.dir meta.charset meta.name meta.content body.style p.style a.href a.style'.split(' '),
  )

  function expectHarmless(letter: Letter, urls: readonly string[]): void {
    const { document } = new Window()
    document.write(letter.html)
    for (const element of document.querySelectorAll('*')) {
      expect(tags).toContain(element.tagName.toLowerCase())
      for (const { name: attribute, value } of element.attributes) {
        expect(attributes).toContain(`${element.tagName.toLowerCase()}.${attribute}`)
        if (attribute === 'href') expect(urls).toContain(value)
        else expect(value).not.toMatch(/url|:\/\//i)
      }
    }
  }

  test('say the same, and fetch nothing from anywhere', () => {
    for (const letter of [confirm, digest, late])
      expect(linesOf(letter)).toEqual(letter.text.split('\n').filter((line) => line !== ''))
    fc.assert(
      fc.property(facts, (given) => {
        const letter = digestLetter(englishMail, given)
        const shown = (line: string) => line.replace(/\s+/g, ' ').trim()
        expect(linesOf(letter).map(shown)).toEqual(
          letter.text
            .split('\n')
            .filter((line) => line !== '')
            .map(shown),
        )
        expectHarmless(
          letter,
          [given.feedUrl, given.stopUrl].map((url) => new URL(url).href),
        )
      }),
    )
  })

  test.each(['javascript:alert(1)', 'data:text/html,hello', 'stop', ''])('lead to no %j', (url) => {
    expect(() => digestLetter(englishMail, { school, posts: 1, feedUrl: place, stopUrl: url })).toThrow()
  })

  test('may be in a language that is read from the right', () => {
    const words: MailWords = { ...englishMail, lang: 'ar', dir: 'rtl', stop: 'أوقف هذه الرسائل' }
    const letter = digestLetter(words, { school: 'مدرسة', posts: 2, feedUrl: place, stopUrl })
    expect(letter.html).toContain('<html lang="ar" dir="rtl">')
    expect(linesOf(letter).at(-1)).toBe(`أوقف هذه الرسائل: ${stopUrl}`)
  })
})
