// I4: within 10 minutes of the last fault every entry is received, or needs attention with a reason.
import { MINUTE } from '../../domain/time.ts'
import { of } from './observation.ts'
import type { EntryRecord, History, Violation } from './records.ts'

export function settlingViolations({ observations, devices }: History): Violation[] {
  const ended = of(observations, 'faults ended').at(-1)
  if (!ended) return []
  return devices.flatMap((device) =>
    device.entries.flatMap((entry) => {
      const why = unsettled(entry, device.at - ended.at)
      return why ? [{ promise: 'I4' as const, text: `Entry ${entry.postId} on ${device.device} ${why}.` }] : []
    }),
  )
}

function unsettled(entry: EntryRecord, calmMs: number): string | null {
  if (entry.state === 'received') return null
  if (entry.state === 'waiting')
    return calmMs >= 10 * MINUTE ? `still waits ${Math.round(calmMs / MINUTE)} minutes after the faults` : null
  return entry.why && entry.why.length >= 10 ? null : 'needs attention and does not say why'
}
