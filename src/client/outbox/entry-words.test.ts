// The outbox says the truth about each entry, in words that a tired teacher understands.
import { expect, test } from 'vitest'
import type { Entry } from '../../device/kept.ts'
import { newId } from '../../device/new-id.ts'
import { draftOf, NOW } from '../../testing/device/people.ts'
import { entryWords, type Surroundings } from './entry-words.ts'

const { postId, version, caption, tag } = draftOf('Boats')
const waiting: Entry = {
  postId,
  submission: {
    version,
    caption,
    tag,
    audience: { kind: 'school' },
    consent: { kind: 'nobody' },
    attachments: [],
    writtenAt: NOW,
    sequence: 1,
  },
  manifestHash: 'a'.repeat(64),
  savedAt: NOW,
  state: 'waiting',
  problem: null,
  sentBytes: 0,
  totalBytes: 3_400_000,
  failures: 0,
  nextTryAt: null,
  receipt: null,
}
const around: Surroundings = {
  status: { isPaused: false, askedFor: [], hold: null, nextTryAt: null, isUnheard: false },
  sendingId: null,
  hasSignal: true,
  headName: 'Helen',
  nowMs: Date.parse(NOW),
}
const inSeconds = (seconds: number) => new Date(around.nowMs + seconds * 1000).toISOString()
const said = (entry: Partial<Entry>, more: Partial<Surroundings> = {}) => {
  const { kind, title, next } = entryWords({ ...waiting, ...entry }, { ...around, ...more })
  return `${kind}: ${title}. ${next}`
}

test('without signal it waits for signal', () => {
  expect(said({}, { hasSignal: false })).toBe('waiting: Waiting for signal. It goes by itself once there is signal.')
})

test('after a failed try it says when the next one comes', () => {
  expect(said({ failures: 2, nextTryAt: inSeconds(20) })).toBe('waiting: Waiting for signal. Next try in 20 s')
  expect(said({}, { status: { ...around.status, nextTryAt: inSeconds(200) } })).toBe(
    'waiting: Waiting for signal. Next try in 4 min',
  )
})

test('when the time of the next try has come and the school was not heard, it still waits for signal, not for another post', () => {
  const unheard = { status: { ...around.status, nextTryAt: inSeconds(-5), isUnheard: true } }
  expect(said({}, unheard)).toBe('waiting: Waiting for signal. It goes by itself once there is signal.')
  expect(said({}, { ...unheard, sendingId: newId() })).toContain('Waiting its turn')
})

test('when the school could not take it yet, it says why and when it is tried again', () => {
  const problem = { code: 'storage.full', sentence: 'Jak to było po polsku.' }
  expect(said({ problem, nextTryAt: inSeconds(5) })).toBe(
    'waiting: Waiting to try again. The school’s storage is full. Your post is kept here. Please tell the office. Next try in 5 s',
  )
})

test('only the entry whose lock is held is being sent, and its bytes are counted', () => {
  expect(said({ sentBytes: 1_200_000 }, { sendingId: postId })).toBe('sending: Sending. 1.2 MB of 3.4 MB')
  expect(said({}, { sendingId: newId() })).toBe('waiting: Waiting its turn. One post goes at a time.')
  expect(said({ sentBytes: 1_200_000 })).toBe('waiting: Waiting its turn. 1.2 MB of 3.4 MB have arrived already.')
})

test('paused means that nothing goes until the author says so', () => {
  expect(said({}, { status: { ...around.status, isPaused: true } })).toBe('waiting: Paused. Nothing is sent until you go on.')
  expect(said({}, { status: { ...around.status, isPaused: true, askedFor: [postId] } })).toContain('Waiting its turn')
})

test('a lapsed sign-in, an update and a removal are for the person to act on, and nothing is lost', () => {
  const held = (hold: 'sign in' | 'update' | 'removed') => said({}, { status: { ...around.status, hold } })
  expect(held('sign in')).toBe('act: Waiting for you to sign in. It is kept here and goes once you are back.')
  expect(held('update')).toContain('act: Waiting for an update.')
  expect(held('removed')).toContain('You can save it to a file.')
})

test('a refused entry says why in the language of today, not of the day when it was refused', () => {
  const problem = { code: 'consent.unanswered', sentence: 'Jak to było po polsku.' }
  expect(said({ state: 'refused', problem })).toMatch(/^act: Refused. The permission list has changed/)
})

test('a post that was deleted at school or elsewhere is called that, not refused', () => {
  const problem = { code: 'post.gone', sentence: 'This post was taken down.' }
  expect(said({ state: 'refused', problem })).toMatch(/^act: Taken down\. .*from another device of yours/)
})

test('a damaged entry was not sent, and says what can be done', () => {
  expect(said({ state: 'damaged' })).toMatch(/^act: Damaged on this device\. .*nothing was sent/)
})

test('a received entry says when, and who sees it first', () => {
  const receipt = { postId, version, manifestHash: waiting.manifestHash, receivedAt: '2026-09-14T09:42:00.000Z' }
  expect(said({ state: 'received', receipt: { ...receipt, state: 'pending' } })).toBe(
    'done: Received by school 10:42. Helen will see it first',
  )
  expect(said({ state: 'received', receipt: { ...receipt, state: 'published' } })).toContain('Families can see it')
})
