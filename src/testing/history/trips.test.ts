// The checker of the coach's news is tried by planting a loss, a double, an older word that won, and each wrong of a push.
import { expect, test } from 'vitest'
import { MINUTE } from '../../domain/time.ts'
import { violations } from './check.ts'
import { cleanHistory } from './example-history.ts'
import type { Observation } from './observation.ts'
import type { History, SchoolRecord } from './records.ts'

const withUpdates = (change: (updates: SchoolRecord['tripUpdates']) => SchoolRecord['tripUpdates']): History => {
  const clean = cleanHistory()
  return { ...clean, school: { ...clean.school, tripUpdates: change(clean.school.tripUpdates) } }
}
const withSeen = (change: (one: Observation) => Observation): History => {
  const clean = cleanHistory()
  return { ...clean, observations: clean.observations.map(change) }
}
const withPhone = (more: Partial<Extract<Observation, { kind: 'phone' }>>) =>
  withSeen((one) => (one.kind === 'phone' ? { ...one, ...more } : one))
const found = (history: History) => violations(history).map(({ promise, text }) => `${promise} ${text}`)

test('what is true of a clean history: an older word that came later changes nothing', () => {
  expect(found(cleanHistory())).toEqual([])
})

test('an update that was tapped and is nowhere; one that still waits on its device is not lost', () => {
  const history = withUpdates((updates) => updates.filter(({ id }) => id !== 'update-1'))
  expect(found(history)).toEqual(['I1 Update update-1 (late) of coach is neither there nor at the school.'])
  const coach = { device: 'coach', at: 0, memberId: 'tara', entries: [] }
  const waiting = [...history.devices, { ...coach, tripEntries: [{ id: 'update-1', state: 'waiting' as const }] }]
  expect(found({ ...history, devices: waiting })).toEqual([])
  const believed = [...history.devices, { ...coach, tripEntries: [{ id: 'update-1', state: 'received' as const }] }]
  expect(found({ ...history, devices: believed })).toHaveLength(1)
})

test('an update that still waits long after the faults', () => {
  const clean = cleanHistory()
  const coach = {
    device: 'coach',
    at: 20 * MINUTE,
    memberId: 'tara',
    entries: [],
    tripEntries: [{ id: 'update-1', state: 'waiting' as const }],
  }
  expect(found({ ...clean, devices: [...clean.devices, coach] })).toEqual([
    'I4 Entry update-1 on coach still waits 19 minutes after the faults.',
  ])
})

test('an update that is kept twice', () => {
  const history = withUpdates((updates) => [...updates, { ...updates[0]!, id: 'update-3' }])
  expect(found(history)).toEqual(['I2 The same trip update is kept twice: d2 1.'])
})

test('a reader whose card ended with the older word', () => {
  const history = withSeen((one) => (one.kind === 'card' ? { ...one, updateId: 'update-1' } : one))
  expect(found(history)).toEqual(['I4 sam reads update-1 of trip castle; update-2 was written later.'])
})

test('a newest word that was never pushed, two messages on one phone, and a phone that shows the older word', () => {
  expect(found(withPhone({ pushedAt: [24_000] }))).toEqual(['I1 The newest was never pushed to sam-phone of trip castle.'])
  expect(found(withPhone({ shown: ['late', 'back'] }))).toEqual(['I2 2 messages stand on sam-phone of trip castle.'])
  expect(found(withPhone({ shown: ['late'] }))).toEqual([
    'I4 "late" stands on sam-phone of trip castle; "back" was written later.',
  ])
})
