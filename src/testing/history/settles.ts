// I4: within 10 minutes of the last fault every entry is received, or needs attention with a reason.
import { MINUTE } from '../../domain/time.ts'
import { of } from './observation.ts'
import type { EntryRecord, History, Violation } from './records.ts'

export function settlingViolations({ observations, devices }: History): Violation[] {
  const ended = of(observations, 'faults ended').at(-1)
  if (!ended) return []
  return devices.flatMap((device) => {
    const calmMs = device.at - ended.at
    const posts = device.entries.map((entry) => ({ id: entry.postId, why: unsettled(entry, calmMs) }))
    const updates = device.tripEntries.map(({ id, state }) => ({ id, why: state === 'waiting' ? waitsTooLong(calmMs) : null }))
    return [...posts, ...updates].flatMap(({ id, why }) =>
      why ? [{ promise: 'I4' as const, text: `Entry ${id} on ${device.device} ${why}.` }] : [],
    )
  })
}

function unsettled(entry: EntryRecord, calmMs: number): string | null {
  if (entry.state === 'received') return null
  if (entry.state === 'waiting') return waitsTooLong(calmMs)
  return entry.why && entry.why.length >= 10 ? null : 'needs attention and does not say why'
}

function waitsTooLong(calmMs: number): string | null {
  return calmMs >= 10 * MINUTE ? `still waits ${Math.round(calmMs / MINUTE)} minutes after the faults` : null
}
