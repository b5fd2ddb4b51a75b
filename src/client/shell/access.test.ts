// Who sees the school, who signs in again, who has no access any more, and who is a stranger.
import { expect, test } from 'vitest'
import { Refused, Unreached } from '../../api/problem.ts'
import { meOf } from '../../testing/device/people.ts'
import { accessOf } from './access.ts'

const pat = meOf('Pat')
const nothing = { me: null, latest: null, hold: null, error: undefined, isAsking: false }

test('Pat without signal reads on', () => {
  expect(accessOf({ ...nothing, me: pat, error: new Unreached('no network') })).toEqual({ kind: 'member', me: pat })
})

test('a session that ended asks to sign in again and forgets nothing', () => {
  expect(accessOf({ ...nothing, me: pat, hold: 'sign in' }).kind).toBe('lapsed')
})

test('someone who was removed sees that at once, whatever is still in memory', () => {
  expect(accessOf({ ...nothing, me: pat, latest: pat, hold: 'removed' })).toEqual({ kind: 'removed', me: pat })
  expect(accessOf({ ...nothing, error: new Refused('session.removed') })).toEqual({ kind: 'removed', me: null })
})

test('a page too old for the school is asked to update', () => {
  expect(accessOf({ ...nothing, me: pat, hold: 'update' }).kind).toBe('outdated')
})

test('an old refusal does not shut out someone who has just signed in', () => {
  expect(accessOf({ ...nothing, me: pat, error: new Refused('session.missing') }).kind).toBe('member')
})

test('a stranger is known as one only after the school has answered', () => {
  expect(accessOf({ ...nothing, isAsking: true }).kind).toBe('opening')
  expect(accessOf({ ...nothing, error: new Refused('session.missing') })).toEqual({ kind: 'stranger', hasSignal: true })
})
