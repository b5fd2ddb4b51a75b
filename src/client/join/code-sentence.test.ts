// A refused code says where the next one comes from.
import { expect, test } from 'vitest'
import { Refused, Unreached } from '../../api/problem.ts'
import { codeSentence } from './code-sentence.ts'

test('who typed six digits that are over is sent to their other device, not to the office', () => {
  expect(codeSentence(new Refused('code.refused'), '123 456')).toMatch(/Get a new code on your other device/)
  expect(codeSentence(new Refused('code.refused'), '123 456')).not.toMatch(/office/)
})

test('who typed letters is sent to the office, and no signal is said as such', () => {
  expect(codeSentence(new Refused('code.refused'), 'BCDF GHJK')).toMatch(/office/)
  expect(codeSentence(new Unreached('cut'), '123456')).toMatch(/signal/)
})
