// Why a code was refused: six digits come from another device, eight letters from the school office.
import { Refused } from '../../api/problem.ts'
import { LETTER_COUNT, readCode, TRANSFER_DIGITS } from '../../domain/invitation.ts'
import { sentenceOf } from '../ui/sentence.ts'

const DIGITS = new RegExp(`^\\d{${TRANSFER_DIGITS}}$`)

export function codeSentence(error: unknown, code: string): string {
  if (!(error instanceof Refused) || error.code !== 'code.refused') return sentenceOf(error)
  const typed = readCode(code)
  if (DIGITS.test(typed)) return 'This code does not work. Get a new code on your other device; codes last ten minutes.'
  if (typed.length === LETTER_COUNT)
    return 'This code does not work. Check each letter. If it was used before or is too old, ask the school office for a new slip.'
  return sentenceOf(error)
}
