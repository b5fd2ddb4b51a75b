// Whatever goes wrong, a person reads one plain sentence.
import { expect, test } from 'vitest'
import { Refused, Unreached } from '../../api/problem.ts'
import { DeviceFull } from '../../device/device-error.ts'
import { sentenceOf } from './sentence.ts'

test('a refusal is told in the words of the school', () => {
  expect(sentenceOf(new Refused('rate.limited'))).toBe('Too many tries. Please wait a few minutes.')
})

test('a full device says so itself', () => {
  expect(sentenceOf(new DeviceFull())).toContain('This device is full')
})

test('no network is about the signal; anything else shows nothing technical', () => {
  expect(sentenceOf(new Unreached('TypeError: Failed to fetch'))).not.toContain('fetch')
  expect(sentenceOf(new TypeError('x is undefined'))).not.toContain('undefined')
})

test('a full, broken or busy school is told in words that promise nothing', () => {
  expect(sentenceOf(new Refused('storage.full'))).toContain('was not saved')
  expect(sentenceOf(new Refused('storage.failed'))).toContain('was not saved')
  for (const code of ['server.error', 'server.busy'] as const) expect(sentenceOf(new Refused(code))).toContain('Please try again')
})
