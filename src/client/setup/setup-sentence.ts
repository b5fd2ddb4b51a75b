// A refused set-up, as the head reads it: there are no slips yet, and no office to ask for one.
import { Refused } from '../../api/problem.ts'
import { sentenceOf } from '../ui/sentence.ts'

export function setupSentence(error: unknown): string {
  if (!(error instanceof Refused) || error.code !== 'code.refused') return sentenceOf(error)
  return 'This set-up code does not work. Copy the line that Bookbag printed where it was started, or start it again for a new one.'
}
