// Why something could not be done on this device, in plain words.
import { DeviceBusy, DeviceFull, NotReady } from '../../device/device-error.ts'
import { sentenceOf } from '../ui/sentence.ts'

const known = [DeviceFull, DeviceBusy, NotReady]

export function deviceSentence(error: unknown): string {
  const own = known.some((kind) => error instanceof kind)
  return own && error instanceof Error ? error.message : sentenceOf(error)
}
