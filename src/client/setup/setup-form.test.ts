// The head is told what is missing before anything is sent.
import { expect, test } from 'vitest'
import { missingIn, readNames } from './setup-form.ts'

const filled = {
  code: 'x',
  schoolName: 'St Dunstan’s',
  headName: 'Mrs Ward',
  groups: 'Year 4\nYear 5',
  policy: 'head only' as const,
}

test('a filled form misses nothing', () => {
  expect(missingIn(filled)).toEqual({})
})

test('groups stand one per line or with commas, and twice is once', () => {
  expect(readNames('Year 4\n\n Year 5 , Year 4;Chess club')).toEqual(['Year 4', 'Year 5', 'Chess club'])
})

test('what is missing is said in words, for each field', () => {
  expect(Object.keys(missingIn({ ...filled, code: ' ', schoolName: '', headName: '', groups: '\n' }))).toHaveLength(4)
})

test('more groups than a school can have are counted', () => {
  const groups = Array.from({ length: 61 }, (_, index) => `Group ${index}`).join('\n')
  expect(missingIn({ ...filled, groups }).groups).toContain('61')
})

test('a group is one group whatever its capitals, and a long name is said, not cut', () => {
  expect(readNames('Year 4\nYEAR  4')).toEqual(['Year 4'])
  expect(missingIn({ ...filled, schoolName: 'x'.repeat(163) }).schoolName).toBe('This name is 3 characters too long.')
  expect(missingIn({ ...filled, schoolName: 'x'.repeat(160) })).toEqual({})
})
