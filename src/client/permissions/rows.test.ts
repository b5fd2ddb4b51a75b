// Editing a permission list: nothing typed is lost, and no pupil's yes is taken for another's no.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pupil } from '../../domain/permission.ts'
import { newId } from '../../device/new-id.ts'
import { afterSave, hasChanges, newRow, notPasted, pupilsOf, rebase, rowsOf, rowsProblem, withPasted } from './rows.ts'

const pupil = (knownAs: string, initial: string, isAllowed: boolean): Pupil => ({ id: newId(), knownAs, initial, isAllowed })
const ava = pupil('Ava', 'S', false)
const noah = pupil('Noah', 'P', true)
const words = (rows: { knownAs: string; isAllowed: boolean }[]) =>
  rows.map(({ knownAs, isAllowed }) => `${knownAs} ${isAllowed ? 'yes' : 'no'}`)

describe('a pasted list', () => {
  test('changes the pupil of the same name and adds the new one', () => {
    const rows = withPasted(rowsOf([ava, noah]), [
      { knownAs: 'ava', initial: 's', isAllowed: true },
      { knownAs: 'Mia', initial: 'K', isAllowed: false },
    ])
    expect(words(rows)).toEqual(['Ava yes', 'Noah yes', 'Mia no'])
    expect(rows[0]?.id).toBe(ava.id)
  })

  test('with one name twice, yes and no, keeps both as no, and the list cannot be saved until they differ', () => {
    const rows = withPasted(rowsOf([]), [
      { knownAs: 'Ava', initial: 'S', isAllowed: true },
      { knownAs: 'Ava', initial: 'S', isAllowed: false },
    ])
    expect(words(rows)).toEqual(['Ava no', 'Ava no'])
    expect(rowsProblem(rows)).toContain('Ava S. is on the list twice')
  })

  test('names the pupils who are not in it', () => {
    const left = notPasted(rowsOf([ava, noah]), [{ knownAs: 'Ava', initial: 'S', isAllowed: true }])
    expect(left.map(({ knownAs }) => knownAs)).toEqual(['Noah'])
  })
})

describe('when someone else saved the list first', () => {
  test('what was typed here stands on top of their changes', () => {
    const mine = [
      { ...rowsOf([ava])[0]!, isAllowed: true },
      ...rowsOf([noah]),
      newRow({ knownAs: 'Mia', initial: '', isAllowed: false }),
    ]
    const theirs = [ava, { ...noah, isAllowed: false }, pupil('Zoe', 'B', true)]
    expect(words(rebase(mine, [ava, noah], theirs))).toEqual(['Ava yes', 'Noah no', 'Zoe yes', 'Mia no'])
  })

  test('a pupil whom they took off and who was edited here stays, as a new one', () => {
    const mine = [{ ...rowsOf([ava])[0]!, isAllowed: true }]
    expect(rebase(mine, [ava], [])).toMatchObject([{ knownAs: 'Ava', isAllowed: true, id: null }])
  })

  test('a pupil taken off here stays off', () => {
    expect(words(rebase(rowsOf([noah]), [ava, noah], [ava, noah]))).toEqual(['Noah yes'])
  })

  test('a pupil whom both added is there once, and with two answers as a no', () => {
    const mine = [
      newRow({ knownAs: 'Zoe', initial: 'B', isAllowed: true }),
      newRow({ knownAs: 'Mia', initial: '', isAllowed: false }),
    ]
    const theirs = [pupil('Zoe', 'B', false), pupil('Mia', '', true)]
    expect(words(rebase(mine, [], theirs))).toEqual(['Zoe no', 'Mia no'])
  })

  const listOf = fc.uniqueArray(fc.constantFrom('Ava', 'Ben', 'Cleo', 'Dev', 'Eve'), { maxLength: 5 })
  test('with no change of my own their list is shown as it is, and with none of theirs mine is', () => {
    fc.assert(
      fc.property(listOf, listOf, fc.boolean(), (base, theirs, answer) => {
        const before = base.map((name) => pupil(name, '', true))
        const after = theirs.map((name) => before.find(({ knownAs }) => knownAs === name) ?? pupil(name, '', answer))
        expect(pupilsOf(rebase(rowsOf(before), before, after))).toEqual(after)
        const mine = rowsOf(before).map((row) => Object.assign(row, { isAllowed: answer }))
        expect(words(rebase(mine, before, before))).toEqual(words(mine))
      }),
    )
  })
})

test('after a save each row has the id of the school, and what was typed meanwhile stays', () => {
  const mia = newRow({ knownAs: 'Mia', initial: '', isAllowed: true })
  const sent = [...rowsOf([ava, noah]), mia]
  const now = [sent[0]!, { ...mia, isAllowed: false }]
  const keptMia = pupil('Mia', '', true)
  const rows = afterSave(now, sent, [ava, noah, keptMia])
  expect(pupilsOf(rows)).toEqual([ava, { ...keptMia, isAllowed: false }])
  expect(hasChanges(rows, [ava, noah, keptMia])).toBe(true)
})

test('a list that reads as before has no changes', () => {
  expect(hasChanges(rowsOf([ava, noah]), [ava, noah])).toBe(false)
  expect(hasChanges(rowsOf([ava]), [ava, noah])).toBe(true)
})

test('a pupil without a name keeps the list from being saved', () => {
  expect(rowsProblem([newRow()])).toBe('One pupil has no name yet.')
})
