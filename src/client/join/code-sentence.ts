// Why a code was refused: six digits come from another device, eight letters from the school office.
import { Refused } from '../../api/problem.ts'
import { LETTER_COUNT, readCode, TRANSFER_DIGITS } from '../../domain/invitation.ts'
import { sayJoin } from '../../words/parts/join.ts'
import { sentenceOf } from '../ui/sentence.ts'

const DIGITS = new RegExp(`^\\d{${TRANSFER_DIGITS}}$`)

export function codeSentence(error: unknown, code: string): string {
  if (!(error instanceof Refused) || error.code !== 'code.refused') return sentenceOf(error)
  const typed = readCode(code)
  if (DIGITS.test(typed)) return sayJoin('digitsRefused')
  if (typed.length === LETTER_COUNT) return sayJoin('lettersRefused')
  return sentenceOf(error)
}
