// Names that stand in a pasted list twice.
import { expect, test } from 'vitest'
import { doubledWords } from './rows-words.ts'

const pupil = (knownAs: string, isAllowed: boolean) => ({ knownAs, initial: 'S', isAllowed })

test('a pupil with two answers is named once, and counts as no', () => {
  expect(doubledWords([pupil('Amelia', true), pupil('Amelia', false)])).toBe(
    'Amelia S. is in the list twice, once yes and once no. Until you change it, it counts as no.',
  )
})

test('of many names that stand there twice only the first is said', () => {
  const list = ['Amelia', 'Ava', 'Leo'].flatMap((name) => [pupil(name, true), pupil(name, true), pupil(name, true)])
  expect(doubledWords(list)).toBe(
    'Amelia S. (and 2 more names) is in the list 3 times. Please make them differ, or take one off.',
  )
  expect(doubledWords([pupil('Amelia', true), pupil('Ava', true)])).toBeNull()
})
