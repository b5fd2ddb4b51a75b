// I7: takedown and removal take hold: 10 s online, before any cached photo on a device that comes back, never after the lease.
import { SECOND } from '../../domain/time.ts'
import { outages } from './bounded.ts'
import { type Observation, of } from './observation.ts'
import type { History, Violation } from './records.ts'

const ONLINE_LIMIT = 10 * SECOND
/** How long a device waits for the change log before its valid lease lets cached photos be painted. */
const WAIT_FOR_LOG = 1.5 * SECOND

type Painted = Extract<Observation, { kind: 'painted' }>

export function holdViolations({ observations, school }: History): Violation[] {
  return of(observations, 'painted').flatMap((painted) => {
    const post = school.posts.find((one) => one.id === painted.postId)
    const takedownAt = post?.states.find((one) => one.state === 'removed')?.at
    const removalAt = school.members.find((one) => one.id === painted.viewer)?.removedAt
    const ends = [takedownAt, removalAt].filter((at): at is number => typeof at === 'number' && at < painted.at)
    const why = ends.length > 0 ? lateness(observations, painted, Math.min(...ends)) : null
    return why ? [{ promise: 'I7' as const, text: `A photo of post ${painted.postId} was on ${painted.device} ${why}.` }] : []
  })
}

/** Why a photo painted after its end (ms) breaks the promise, or null. */
function lateness(observations: readonly Observation[], painted: Painted, endAt: number): string | null {
  const down = outages(observations).filter((one) => one.device === painted.device && one.from <= painted.at && one.to >= endAt)
  const last = down.at(-1)
  if (!last) {
    const late = painted.at - endAt
    return late > ONLINE_LIMIT ? `${Math.round(late / SECOND)} s after its end, online all the time` : null
  }
  const lease = of(observations, 'lease').findLast((one) => one.device === painted.device && one.at <= painted.at)
  if (lease && painted.at >= lease.expiresAt) return 'after the lease had ended'
  if (last.to > painted.at) return null
  const heard = of(observations, 'heard').find(
    (one) => one.device === painted.device && one.at >= Math.max(last.to, endAt) && one.at <= painted.at,
  )
  if (heard) return `${painted.at - heard.at} ms after the change log had answered`
  return painted.at < last.to + WAIT_FOR_LOG
    ? `${painted.at - last.to} ms after it was back on the line, before the change log could answer`
    : null
}
