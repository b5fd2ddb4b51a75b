// What staff write about pupils, read before families read it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../device/new-id.ts'
import { namesInText } from './names-in-text.ts'

const pupil = (knownAs: string, initial: string, isAllowed: boolean) => ({ id: newId(), knownAs, initial, isAllowed })
const pupils = [pupil('Ben', 'L', false), pupil('Amelia', 'S', true), pupil('Will', 'B', false), pupil('Zoë', '', false)]
const read = (text: string, tag: string | null = null) => namesInText([text], tag, pupils)

describe('names in what families will read', () => {
  test('a pupil without permission who is named is noticed, also in the genitive, and once', () => {
    expect(read('Ben and Amelia built a bridge. Well done, Ben!')).toEqual({ refused: ['Ben L.'], full: [] })
    expect(read('Look at Ben’s boat, and at Zoë’s').refused).toEqual(['Ben L.', 'Zoë'])
    expect(read('Ben- our star, Will-Amelia').refused).toEqual(['Ben L.', 'Will B.'])
  })

  test('however the name is written: capitals, accents, apostrophes, two words, dots', () => {
    expect(read('BEN and Zoe\u0308 won').refused).toEqual(['Ben L.', 'Zoë'])
    for (const [knownAs, text] of [
      ['BEN', 'Ben built a boat'],
      ['Anna Maria', 'Well done, Anna  Maria!'],
      ['J.J.', 'We sang with J.J. today'],
      ["D'Arcy", 'D’Arcy sang'],
      ['Lee-Ann', 'Lee-Ann sang'],
    ] as const) {
      expect(namesInText([text], null, [pupil(knownAs, 'S', false)]).refused).toEqual([`${knownAs} S.`])
    }
  })

  test('a first name with a surname behind it is noticed, whether or not there is permission', () => {
    expect(read('Amelia Shah won, before Ben Lewis-Ward.')).toEqual({
      refused: ['Ben L.'],
      full: ['Ben Lewis-Ward', 'Amelia Shah'],
    })
    expect(read('Amelia SHAH’s boat, Amelia  Shaw\nand Amelia\nShort').full).toEqual([
      'Amelia SHAH',
      'Amelia Shaw',
      'Amelia Short',
    ])
  })

  test('a tag is read, too', () => {
    expect(read('', 'ben')).toEqual({ refused: ['Ben L.'], full: [] })
    expect(read('', 'ameliashah')).toEqual({ refused: [], full: ['#ameliashah'] })
    expect(read('', 'bench')).toEqual({ refused: [], full: [] })
  })

  test('plain words are no names: small letters, parts of words, the end of a sentence', () => {
    expect(read('We will go. Bench, Bennet, Amelias')).toEqual({ refused: [], full: [] })
    expect(read('Thank you, Amelia. So much fun. Amelia, Sam and Amelia S were here').full).toEqual([])
  })

  test('in any text, exactly those without permission are noticed who stand in it as whole words', () => {
    const word = fc.constantFrom('Ben', 'Amelia', 'Will', 'Zoë', 'Bench', 'will', 'Ben’s', 'boats', 'Lewis', '!', '42')
    const space = fc.constantFrom(' ', ', ', '\n', '. ', '  ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space)), (parts) => {
        const words = new Set(parts.map(([one]) => one.replace('’s', '')))
        const expected = ['Ben', 'Will', 'Zoë'].filter((name) => words.has(name))
        const { refused } = read(parts.flat().join(''))
        expect(refused.map((name) => name.split(' ')[0])).toEqual(expected)
      }),
    )
  })
})
