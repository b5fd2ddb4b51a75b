// What went wrong, as one plain sentence.
import { isProblemCode, type ProblemCode, Refused, Unreached } from '../../api/problem.ts'
import { DeviceBusy, DeviceFull, NobodySignedIn, NotReady } from '../../device/device-error.ts'
import { sayRefusals } from '../../words/parts/refusals.ts'
import { sayUi } from '../../words/parts/ui.ts'

/** Said by the outbox these are about a post that waits; elsewhere nothing is tried again by itself. */
const onScreens: Partial<Record<ProblemCode, Parameters<typeof sayUi>[0]>> = {
  'server.busy': 'serverBusy',
  'server.error': 'serverError',
  'storage.full': 'storageFull',
  'storage.failed': 'storageFailed',
}

/** Of what the device kept of a refusal: in the language of today, if it is the school's. */
export function problemWords({ code, sentence }: { code: string; sentence: string }): string {
  return isProblemCode(code) ? sayRefusals(code) : sentence
}

const plain = [Refused, DeviceBusy, DeviceFull, NobodySignedIn, NotReady]

/** The school's or the device's own words for a refusal; otherwise whether it was the signal or Bookbag. */
export function sentenceOf(error: unknown): string {
  const onScreen = error instanceof Refused && onScreens[error.code]
  if (onScreen) return sayUi(onScreen)
  if (error instanceof Error && plain.some((kind) => error instanceof kind)) return error.message
  if (error instanceof Unreached) return sayUi('noSignal')
  return sayUi('unexpected')
}
