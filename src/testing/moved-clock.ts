// A clock for a school that runs on as ours does, from a time that the test puts it to: what comes by the time of day comes at any.
import { dayAndClock, momentOf } from '../domain/school-day.ts'
import { DAY } from '../domain/time.ts'

export type MovedClock = {
  /** ms since 1970. */
  nowMs: () => number
  /** It is this time, as the clock at school says it next. */
  moveTo: (clock: string) => void
}

/** `clock`: as the clock at school says it, "10:30". */
export function startClock(clock: string): MovedClock {
  let aheadMs = 0
  const nowMs = () => Date.now() + aheadMs
  const moveTo = (next: string) => void (aheadMs += nextAt(next, nowMs()) - nowMs())
  moveTo(clock)
  return { nowMs, moveTo }
}

function nextAt(clock: string, nowMs: number): number {
  const on = (ms: number) => Date.parse(momentOf(dayAndClock(ms)[0], clock))
  return on(nowMs) > nowMs ? on(nowMs) : on(on(nowMs) + DAY)
}
