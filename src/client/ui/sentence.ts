// What went wrong, as one plain sentence.
import { type ProblemCode, Refused, Unreached } from '../../api/problem.ts'
import { DeviceBusy, DeviceFull, NobodySignedIn, NotReady } from '../../device/device-error.ts'

export const NO_SIGNAL = 'The school cannot be reached just now. Please check your signal and try again.'
const UNEXPECTED = 'Something went wrong in Bookbag. Nothing that you saved is lost. Please try again.'

/** Said by the outbox these are about a post that waits; elsewhere nothing is tried again by itself. */
const onScreens: Partial<Record<ProblemCode, string>> = {
  'server.busy': 'The school’s server is busy. Please try again in a moment.',
  'server.error': 'The school’s server had a problem. Please try again in a moment.',
  'storage.full': 'The school’s storage is full, so this was not saved. Please tell the office.',
  'storage.failed': 'The school’s storage has a problem, so this was not saved. Please tell the office.',
}

const plain = [Refused, DeviceBusy, DeviceFull, NobodySignedIn, NotReady]

/** The school's or the device's own words for a refusal; otherwise whether it was the signal or Bookbag. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused && onScreens[error.code]) return onScreens[error.code]!
  if (error instanceof Error && plain.some((kind) => error instanceof kind)) return error.message
  if (error instanceof Unreached) return NO_SIGNAL
  return UNEXPECTED
}
