// What the office reads about a list before it is saved.
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import type { Pupil } from '../../domain/permission.ts'
import { newRow, type PupilRow, rowsOf } from './rows.ts'
import { changesOf, changeWords, doubledWords } from './rows-words.ts'

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

test('before a list is saved, the office reads whose no leaves it, whose yes it withdraws and whose it gives', () => {
  const known = (knownAs: string, isAllowed: boolean) => ({ ...pupil(knownAs, isAllowed), id: newId() })
  const [ava, ben, cleo, dan] = [known('Ava', false), known('Ben', true), known('Cleo', true), known('Dan', false)]
  const base = [ava, ben, cleo, dan]
  const words = (rows: PupilRow[], before: Pupil[]) => changeWords(changesOf(rows, before))
  expect(words(rowsOf(base), base)).toEqual([])
  const retyped = newRow({ knownAs: 'Dan', initial: 'S', isAllowed: true })
  expect(words([...rowsOf([{ ...ben, isAllowed: false }]), retyped], base)).toEqual([
    'No longer on the list: Ava S., who has no permission. Staff will not be asked about a pupil who is not on it.',
    'No longer on the list: Cleo S.',
    'No longer to be shown: Ben S. Posts that families already see stay: please look through the feed.',
    'May be shown from now on: Dan S.',
  ])
  const typedOver = rowsOf([{ ...ava, knownAs: 'Amelia' }, ben, cleo, dan])
  expect(words(typedOver, base)).toEqual([expect.stringMatching(/^No longer on the list: Ava S., who has no permission/)])
  const many = Array.from({ length: 20 }, (_, at) => known(`Ava${at}`, false))
  expect(words([], many)[0]).toMatch(/^No longer on the list: Ava0 S., Ava1 S., Ava2 S., Ava3 S. and 16 more, who have/)
})
