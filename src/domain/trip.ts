// Trips: where groups go, who leads them, when they are expected, and the one truth that their updates add up to.
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { MAX_NAME } from './limits.ts'
import { At, HOUR } from './time.ts'

/** Fixed: nothing is typed on a coach, so nobody has to approve it. */
export const TripStatus = z.enum(['left', 'arrived', 'leaving', 'on time', 'late', 'back'])
export type TripStatus = z.infer<typeof TripStatus>

/** When each is expected; a club's match may only have a start and an end. */
export const Expected = z
  .object({ left: At, arrived: z.nullable(At), leaving: z.nullable(At), back: At })
  .check(z.refine(isInOrder, 'These times do not follow each other.'))
export type Expected = z.infer<typeof Expected>

/** Longest, from leaving school to being back. */
const LONGEST = 21 * 24 * HOUR

function isInOrder({ left, arrived, leaving, back }: { left: At; arrived: At | null; leaving: At | null; back: At }): boolean {
  const times = [left, arrived, leaving, back].flatMap((at) => (at === null ? [] : [Date.parse(at)]))
  const isRising = times.every((time, index) => index === 0 || time > times[index - 1]!)
  return isRising && Date.parse(back) - Date.parse(left) <= LONGEST
}

export const TripTitle = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_NAME))

/** What the office writes down. Its leaders, the office and the head tell families how it goes. */
export const TripPlan = z.object({
  title: TripTitle,
  groupIds: z.array(Id).check(z.minLength(1), z.maxLength(60)),
  leaderIds: z.array(Id).check(z.maxLength(20)),
  expected: Expected,
})
export type TripPlan = z.infer<typeof TripPlan>

/** `version` goes up with every edit. */
export const Trip = z.object({ ...TripPlan.shape, id: Id, version: z.int() })
export type Trip = z.infer<typeof Trip>

/** One thing that families were told; `etaAt` is when the coach is back at school, of `late` alone. */
export const TripChange = z.object({ id: Id, status: TripStatus, etaAt: z.nullable(At), writtenAt: At })
export type TripChange = z.infer<typeof TripChange>

/** What is true of a trip now: `changes` are the last three that differ, the newest first. */
export const TripNews = z.object({
  status: z.nullable(TripStatus),
  etaAt: At,
  asOf: z.nullable(At),
  changes: z.array(TripChange),
})
export type TripNews = z.infer<typeof TripNews>

/** A trip as its families and staff see it. `mayUpdate`: the reader may say how it goes. */
export const TripCard = z.object({
  id: Id,
  title: z.string(),
  groups: z.array(z.string()),
  expected: z.object({ left: At, arrived: z.nullable(At), leaving: z.nullable(At), back: At }),
  news: TripNews,
  mayUpdate: z.boolean(),
})
export type TripCard = z.infer<typeof TripCard>

/** Shown on a card (issue: families and coaches). */
const CHANGES_SHOWN = 3

/** What the updates, the oldest first, add up to: one status, and one time at which the coach is back. */
export function newsOf(expected: Expected, updates: readonly TripChange[]): TripNews {
  let etaAt = expected.back
  for (const update of updates) {
    if (update.status === 'late' && update.etaAt !== null) etaAt = update.etaAt
    if (update.status === 'on time') etaAt = expected.back
  }
  const last = updates.at(-1)
  return {
    status: last?.status ?? null,
    etaAt,
    asOf: last?.writtenAt ?? null,
    changes: withoutRepeats(updates).slice(-CHANGES_SHOWN).toReversed(),
  }
}

/** Of several in a row that say the same, the last: families read it once, with the time at which it was still true. */
function withoutRepeats(updates: readonly TripChange[]): readonly TripChange[] {
  return updates.filter(({ status, etaAt }, index) => {
    const next = updates[index + 1]
    return next?.status !== status || next.etaAt !== etaAt
  })
}
