// A refused set-up, as the head reads it: there are no slips yet, and no office to ask for one.
import { Refused } from '../../api/problem.ts'
import { saySetup } from '../../words/parts/setup.ts'
import { sentenceOf } from '../ui/sentence.ts'

export function setupSentence(error: unknown): string {
  if (!(error instanceof Refused) || error.code !== 'code.refused') return sentenceOf(error)
  return saySetup('codeRefused')
}
