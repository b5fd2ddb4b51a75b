// What went wrong, as one plain sentence.
import { Refused, Unreached } from '../../api/problem.ts'
import { DeviceBusy, DeviceFull, NobodySignedIn, NotReady } from '../../device/device-error.ts'

export const NO_SIGNAL = 'The school cannot be reached just now. Please check your signal and try again.'
const UNEXPECTED = 'Something went wrong in Bookbag. Nothing that you saved is lost. Please try again.'

const plain = [Refused, DeviceBusy, DeviceFull, NobodySignedIn, NotReady]

/** The school's or the device's own words for a refusal; otherwise whether it was the signal or Bookbag. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && plain.some((kind) => error instanceof kind)) return error.message
  if (error instanceof Unreached) return NO_SIGNAL
  return UNEXPECTED
}
