// A trip as it is typed: days and clock times of the school, and what is still missing or cannot be.
import { dayAndClock, momentOf } from '../../domain/school-day.ts'
import { DAY } from '../../domain/time.ts'
import { Expected, type Trip, type TripPlan } from '../../domain/trip.ts'
import type { Id } from '../../domain/id.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { nameTooLong } from '../ui/name-length.ts'

/** Days as "2026-12-07", times as "09:00"; empty: not said. `backDay` is `day` for a trip of one day. */
export type TripDraft = {
  title: string
  groupIds: readonly Id[]
  leaderIds: readonly Id[]
  day: string
  backDay: string
  left: string
  arrived: string
  leaving: string
  back: string
}

export function emptyDraft(nowMs: number): TripDraft {
  const [day] = dayAndClock(nowMs + DAY)
  return { title: '', groupIds: [], leaderIds: [], day, backDay: day, left: '09:00', arrived: '', leaving: '', back: '15:15' }
}

export function draftOf({ title, groupIds, leaderIds, expected }: Trip): TripDraft {
  const [day, left] = dayAndClock(Date.parse(expected.left))
  const [backDay, back] = dayAndClock(Date.parse(expected.back))
  const clockOf = (at: string | null) => (at === null ? '' : dayAndClock(Date.parse(at))[1])
  return {
    title,
    groupIds,
    leaderIds,
    day,
    backDay,
    left,
    arrived: clockOf(expected.arrived),
    leaving: clockOf(expected.leaving),
    back,
  }
}

/** The plan, or in a sentence what hinders it. `arrived` is on the first day, `leaving` on the last. `nowMs`: the time at school (ms). */
export function planOf(draft: TripDraft, nowMs: number): TripPlan | string {
  if (draft.title.trim() === '') return sayTrips('titleMissing')
  const isTooLong = nameTooLong(draft.title)
  if (isTooLong) return isTooLong
  if (draft.groupIds.length === 0) return sayTrips('groupsMissing')
  if (draft.day === '' || draft.backDay === '' || draft.left === '' || draft.back === '') return sayTrips('timesMissing')
  const optional = (day: string, clock: string) => (clock === '' ? null : momentOf(day, clock))
  const expected = Expected.safeParse({
    left: momentOf(draft.day, draft.left),
    arrived: optional(draft.day, draft.arrived),
    leaving: optional(draft.backDay, draft.leaving),
    back: momentOf(draft.backDay, draft.back),
  })
  if (!expected.success) return sayTrips('timesWrong')
  if (Date.parse(expected.data.back) <= nowMs) return sayTrips('wouldBeOver')
  return { title: draft.title.trim(), groupIds: [...draft.groupIds], leaderIds: [...draft.leaderIds], expected: expected.data }
}
