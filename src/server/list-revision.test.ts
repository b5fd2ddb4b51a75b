// Permission lists that are pasted and edited: nobody is lost, doubled or answered for by accident.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Pupil, pupilName } from '../domain/permission.ts'
import { revise } from './list-revision.ts'

const pupil = fc.record({
  knownAs: fc.constantFrom('Amelia', 'Jack', 'Noah'),
  initial: fc.constantFrom('S', 'W'),
  isAllowed: fc.boolean(),
})
const numbered = (pupils: readonly Omit<Pupil, 'id'>[]): Pupil[] =>
  pupils.map((each, index) => Object.assign({}, each, { id: `p${index}` }))
const namesOf = (pupils: readonly Omit<Pupil, 'id'>[]) => pupils.map((each) => `${pupilName(each)} ${each.isAllowed}`).toSorted()
const ids = () => {
  let made = 0
  return () => `new${made++}`
}

test('after a paste the list is what was pasted, each pupil once, and a known one keeps their id', () => {
  fc.assert(
    fc.property(fc.array(pupil, { maxLength: 12 }), fc.array(pupil, { maxLength: 12 }), (before, wanted) => {
      const present = numbered(before)
      const revision = revise(present, wanted, ids()) ?? expect.fail('refused')
      expect(namesOf(revision.kept)).toEqual(namesOf(wanted))
      const keptIds = revision.kept.map((each) => each.id)
      expect(new Set(keptIds).size).toBe(keptIds.length)
      expect([...keptIds.filter((id) => id.startsWith('p')), ...revision.goneIds].toSorted()).toEqual(
        present.map((each) => each.id).toSorted(),
      )
    }),
  )
})

test('the same list again is no change, and every other answer is one that can be read in the history', () => {
  fc.assert(
    fc.property(fc.array(pupil, { maxLength: 12 }), (before) => {
      const present = numbered(before)
      expect(revise(present, present, ids())?.changes).toEqual([])
      const turned = present.map((each) => Object.assign({}, each, { isAllowed: !each.isAllowed }))
      expect(revise(present, turned, ids())?.changes).toHaveLength(present.length)
    }),
  )
})

test('a pupil of another list cannot be edited here, and nobody twice', () => {
  const present = numbered([{ knownAs: 'Amelia', initial: 'S', isAllowed: true }])
  const stranger = { id: 'other', knownAs: 'Amelia', initial: 'S', isAllowed: true }
  expect(revise(present, [stranger], ids())).toBeNull()
  expect(revise(present, [...present, ...present], ids())).toBeNull()
})

test('a pupil who is renamed leaves under the old name and comes under the new one', () => {
  const [amelia] = numbered([{ knownAs: 'Amelia', initial: 'S', isAllowed: false }])
  const renamed = { ...(amelia ?? expect.fail()), initial: 'T' }
  expect(revise(amelia ? [amelia] : [], [renamed], ids())?.changes).toEqual([
    { pupil: 'Amelia S.', from: false, to: null },
    { pupil: 'Amelia T.', from: null, to: false },
  ])
})
