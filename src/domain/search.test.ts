// What a family types finds what they mean, whatever the keys on their phone.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFound, wordsIn } from './search.ts'

const post = { caption: 'Zoë’s CAFÉ on Øresund: straße & 3 boats', tag: 'purplepenwork', groups: ['Year 3 & 4'] }

test.each(['zoe', 'cafe', 'oresund strasse', '#purplepenwork', 'Year 4', 'boa', 'BOATS,', '3 year'])('“%s” finds it', (typed) =>
  expect(isFound(post, wordsIn(typed))).toBe(true),
)

test.each(['', '"*()^', 'boats dragons', 'boa café', 'b', 'oats', 'boats NOT'])('“%s” does not', (typed) =>
  expect(isFound(post, wordsIn(typed))).toBe(false),
)

test('a text is found by any of its words, however they are written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (caption) => {
      for (const word of wordsIn(caption)) expect(isFound({ caption, tag: null, groups: [] }, [word])).toBe(true)
      expect(wordsIn(wordsIn(caption).join(' '))).toEqual(wordsIn(caption))
    }),
  )
})
