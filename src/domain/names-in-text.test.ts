// What staff write about pupils, read before families read it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesInText } from './names-in-text.ts'
import { newId } from '../device/new-id.ts'

const pupil = (knownAs: string, initial: string, isAllowed: boolean) => ({ id: newId(), knownAs, initial, isAllowed })
const pupils = [pupil('Ben', 'L', false), pupil('Amelia', 'S', true), pupil('Will', 'B', false), pupil('Zoë', '', false)]
const read = (text: string) => namesInText(text, pupils)

test('a pupil without permission who is named is noticed, also in the genitive, and once', () => {
  expect(read('Ben and Amelia built a bridge. Well done, Ben!')).toEqual({ refused: ['Ben L.'], full: [] })
  expect(read('Look at Ben’s boat, and at Zoë’s').refused).toEqual(['Ben L.', 'Zoë'])
})

test('a first name with a surname behind it is noticed, whether or not there is permission', () => {
  expect(read('Amelia Shah won, before Ben Lewis-Ward.')).toEqual({
    refused: ['Ben L.'],
    full: ['Ben Lewis-Ward', 'Amelia Shah'],
  })
})

test('plain words are no names: small letters, parts of words, the end of a sentence', () => {
  expect(read('We will go. Bench, Bennet, Amelias')).toEqual({ refused: [], full: [] })
  expect(read('Thank you, Amelia. So much fun. Amelia, Sam and Amelia S were here').full).toEqual([])
})

test('whatever is written, nobody is named who does not stand in it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { refused, full } = read(text)
      for (const name of [...refused, ...full]) expect(text).toContain(name.split(/[ .]/)[0])
    }),
  )
})
