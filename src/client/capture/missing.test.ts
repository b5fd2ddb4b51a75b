// What a post still lacks, said so that the author knows what to do next.
import { expect, test } from 'vitest'
import type { Draft } from '../../device/kept.ts'
import { MAX_CAPTION } from '../../domain/limits.ts'
import { newId } from '../../device/new-id.ts'
import { draftOf } from '../../testing/device/people.ts'
import { unanswered } from './consent-answer.ts'
import { whatIsMissing } from './missing.ts'

const nobody = { ...unanswered, kind: 'nobody' as const }
const photo = (more: object = {}) => ({
  state: 'ready' as const,
  id: newId(),
  sha256: 'a'.repeat(64),
  size: 1,
  width: 4,
  height: 3,
  altText: '',
  isAltSkipped: false,
  ...more,
})
const said = (draft: Partial<Draft>, answer = nobody) =>
  whatIsMissing({ ...draftOf('Boats'), ...draft }, answer, null).map(({ sentence }) => sentence)

test('a post with words, an audience and a consent lacks nothing', () => {
  expect(said({})).toEqual([])
})

test('an empty post asks for a photo or some words', () => {
  expect(said({ caption: ' ' })).toEqual(['Add a photo or some words.'])
})

test('each photo asks for its words, and a file that could not be read is not counted', () => {
  const photos = [photo({ altText: 'Boats' }), { state: 'failed' as const, id: newId(), why: 'HEIC' }, photo()]
  expect(said({ photos })).toEqual(['Say what photo 2 shows, or tick “The caption says it”.'])
})

test('the caption cannot say it when there is none', () => {
  expect(said({ caption: '', photos: [photo({ isAltSkipped: true })] })).toEqual([
    'Write a caption, or say what the photo shows.',
  ])
  expect(said({ caption: '', photos: [photo()] })).toEqual(['Say what the photo shows.'])
})

test('a photo that is still being prepared holds the post back', () => {
  expect(said({ photos: [{ state: 'raw', id: newId() }] })).toEqual(['A photo is still being prepared.'])
})

test('a caption of 5,000 characters says by how much it is too long', () => {
  expect(said({ caption: 'x'.repeat(5000) })).toEqual([`The caption is ${5000 - MAX_CAPTION} characters too long.`])
})

test('without an audience and a consent both are asked for', () => {
  const draft = { ...draftOf('Boats'), audience: null }
  expect(whatIsMissing(draft, unanswered, []).map(({ part }) => part)).toEqual(['consent', 'audience'])
})
