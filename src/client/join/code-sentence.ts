// Why a code was refused: six digits come from another device, eight letters from the school office.
import { Refused } from '../../api/problem.ts'
import { readCode, TRANSFER_DIGITS } from '../../domain/invitation.ts'
import { sentenceOf } from '../ui/sentence.ts'

const DIGITS = new RegExp(`^\\d{${TRANSFER_DIGITS}}$`)

export function codeSentence(error: unknown, code: string): string {
  const isTransfer = error instanceof Refused && error.code === 'code.refused' && DIGITS.test(readCode(code))
  return isTransfer ? 'This code does not work. Get a new code on your other device; codes last ten minutes.' : sentenceOf(error)
}
