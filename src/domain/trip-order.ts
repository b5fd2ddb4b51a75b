// In which order trip updates were written, whatever clocks say and whenever they arrive: the newest written is the truth.
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { TripStatus } from './trip.ts'
import { At } from './time.ts'

/**
 * When it was written, as its device knows: by its own clock (`deviceAt`), how far that was ahead of the school's (`aheadMs`)
 * when the school was last heard (`heardAt`, the school's clock), and its number among all updates of the device.
 */
export const Stamp = z.strictObject({
  deviceId: Id,
  sequence: z.int().check(z.minimum(1)),
  deviceAt: At,
  aheadMs: z.int(),
  heardAt: At,
})
export type Stamp = z.infer<typeof Stamp>

/** What a leader's device sends. Its time back at school belongs to `late`, and to nothing else. */
export const TripUpdate = z
  .strictObject({ id: Id, status: TripStatus, etaAt: z.nullable(At), stamp: Stamp })
  .check(z.refine(({ status, etaAt }) => (status === 'late') === (etaAt !== null), 'Late has a time, and nothing else has one.'))
export type TripUpdate = z.infer<typeof TripUpdate>

/** Answered for an update; the same again for the same. */
export const TripReceipt = z.object({ tripId: Id, updateId: Id, sequence: z.int(), receivedAt: At })
export type TripReceipt = z.infer<typeof TripReceipt>

/**
 * The school's time at which it was written. A wrong clock does no harm while it runs steadily; one that was turned meanwhile
 * is held between the two moments that are certain: after the school was last heard, and not after it arrived.
 */
export function writtenAt({ deviceAt, aheadMs, heardAt }: Stamp, receivedAt: At): At {
  const received = Date.parse(receivedAt)
  const heard = Math.min(Date.parse(heardAt), received)
  const said = Date.parse(deviceAt) - aheadMs
  // One later than what was heard: whoever had read another's update when writing this one has the last word.
  return new Date(Math.max(heard + 1, Math.min(said, received))).toISOString()
}

type Ordered = { deviceId: Id; sequence: number; writtenAt: At }

/**
 * Oldest first. Of one device its own numbers decide: none counts as written after one that followed it there.
 * Between devices the time decides; at the very same millisecond, always the same one.
 */
export function inOrder<Update extends Ordered>(updates: readonly Update[]): Update[] {
  const firstOfLater = new Map<Id, number>()
  const timed = updates
    .toSorted((a, b) => b.sequence - a.sequence)
    .map((update) => {
      const atMs = Math.min(Date.parse(update.writtenAt), firstOfLater.get(update.deviceId) ?? Infinity)
      firstOfLater.set(update.deviceId, atMs)
      return { update, atMs }
    })
  const compare = (a: (typeof timed)[number], b: (typeof timed)[number]) =>
    a.atMs - b.atMs || compareTexts(a.update.deviceId, b.update.deviceId) || a.update.sequence - b.update.sequence
  return timed.toSorted(compare).map(({ update, atMs }) => ({ ...update, writtenAt: new Date(atMs).toISOString() }))
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
