// What Helen reads of whom Tom declared, and of whom he was not asked about.
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { consentWords, unansweredWords } from './consent-words.ts'

const beech = { id: newId(), name: 'Beech' }
const pupil = (knownAs: string) => ({ id: newId(), knownAs, initial: 'S', isAllowed: false })
const [ava, ben, cleo] = [pupil('Ava'), pupil('Ben'), pupil('Cleo')]
const lists = [{ groupId: beech.id, version: 2, pupils: [ava, ben, cleo] }]
const rooms = [{ groupId: beech.id, listVersion: 1 }]

test('several pupils whom nobody answered for are named in one sentence', () => {
  expect(unansweredWords({ kind: 'permitted', rooms, notInIt: [] }, lists, 'Tom')).toBe(
    'Ava S., Ben S. and Cleo S. have no permission, and Tom was not asked about that. Return it, so that Tom can say who is in it.',
  )
})

test('a pupil who left the list meanwhile is counted, and a group that is gone is said to be', () => {
  expect(consentWords({ kind: 'permitted', rooms, notInIt: [ava.id, newId(), newId()] }, [], lists, 'Tom')).toBe(
    'Pupils shown: a group that is gone. Without permission and not in it, says Tom: Ava S., 2 no longer on the list',
  )
})
