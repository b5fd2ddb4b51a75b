// What the office types about a trip, and what it is told is missing.
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { draftOf, emptyDraft, planOf } from './trip-draft.ts'

const beech = newId()
const NOW = Date.parse('2026-07-06T10:00:00Z')
const filled = { ...emptyDraft(NOW), title: ' Dover Castle ', groupIds: [beech] }

test('what the office types are times of the school, whatever clock its computer has', () => {
  expect(planOf(filled, NOW)).toEqual({
    title: 'Dover Castle',
    groupIds: [beech],
    leaderIds: [],
    expected: { left: '2026-07-07T08:00:00.000Z', arrived: null, leaving: null, back: '2026-07-07T14:15:00.000Z' },
  })
})

test('a trip that is opened again shows what was typed', () => {
  const draft = { ...filled, title: 'Camp', arrived: '11:00', leaving: '13:00', backDay: '2026-07-10' }
  const plan = planOf(draft, NOW)
  if (typeof plan === 'string') throw new Error(plan)
  expect(draftOf({ ...plan, id: newId(), version: 1 })).toEqual(draft)
})

test.each([
  ['a title', { title: ' ' }, 'Where does it go?'],
  ['a group', { groupIds: [] }, 'Which groups go? Their families see the trip.'],
  ['a time', { back: '' }, 'When does it leave, and when is it back?'],
  ['a shorter title', { title: 'x'.repeat(81) }, 'This name is 1 character too long.'],
  [
    'a day that is not over',
    { day: '2026-07-03', backDay: '2026-07-03' },
    'This trip would be over already. Choose a later day.',
  ],
  ['an order', { back: '08:00' }, 'These times do not follow each other. A trip is at most three weeks long.'],
])('the office is told when %s is missing', (_, change, sentence) => {
  expect(planOf({ ...filled, ...change }, NOW)).toBe(sentence)
})
