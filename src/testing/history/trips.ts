// I1, I2 for the coach: no word of a leader lost or kept twice, the newest written the one that all read, a push for it, and one on each phone.
import { type Observation, of } from './observation.ts'
import type { History, Violation } from './records.ts'

export function tripViolations(history: History): Violation[] {
  return [...lost(history), ...doubled(history), ...readings(history), ...pushes(history)]
}

type Tapped = Extract<Observation, { kind: 'tapped' }>

/** Of each trip what was written last, by the time at which it was tapped; only what the school has. */
function newestOf({ observations, school }: History): Map<string, Tapped> {
  const arrived = new Set(school.tripUpdates.map(({ id }) => id))
  const known = of(observations, 'tapped').filter(({ updateId }) => arrived.has(updateId))
  return new Map(known.map((one) => [one.tripId, one]))
}

function lost({ observations, school, devices }: History): Violation[] {
  const arrived = new Set(school.tripUpdates.map(({ id }) => id))
  const kept = new Set(
    devices.flatMap(({ tripEntries }) => tripEntries.filter((one) => one.state !== 'received')).map(({ id }) => id),
  )
  const missing = of(observations, 'tapped').filter(({ updateId }) => !arrived.has(updateId) && !kept.has(updateId))
  return missing.map((one) => ({
    promise: 'I1',
    text: `Update ${one.updateId} (${one.status}) of ${one.device} is neither there nor at the school.`,
  }))
}

function doubled({ school }: History): Violation[] {
  const writings = school.tripUpdates.map(({ deviceId, sequence }) => `${deviceId} ${sequence}`)
  const twice = new Set(writings.filter((writing, index) => writings.indexOf(writing) !== index))
  return [...twice].map((writing) => ({ promise: 'I2', text: `The same trip update is kept twice: ${writing}.` }))
}

/** What each reader's card said at the end. */
function readings(history: History): Violation[] {
  const newest = newestOf(history)
  const last = new Map(of(history.observations, 'card').map((one) => [`${one.viewer} ${one.tripId}`, one]))
  return [...last.values()].flatMap(({ viewer, tripId, updateId }) => {
    const latest = newest.get(tripId)
    if (!latest || latest.updateId === updateId) return []
    return [
      { promise: 'I4' as const, text: `${viewer} reads ${updateId} of trip ${tripId}; ${latest.updateId} was written later.` },
    ]
  })
}

/** Each phone that is told of a trip got a push after the newest arrived, and shows one message, the newest. */
function pushes(history: History): Violation[] {
  const newest = newestOf(history)
  const received = new Map(history.school.tripUpdates.map(({ id, receivedAt }) => [id, receivedAt]))
  return of(history.observations, 'phone').flatMap(({ subscription, tripId, pushedAt, shown }) => {
    const latest = newest.get(tripId)
    if (!latest) return []
    const lastArrival = Math.max(
      ...history.school.tripUpdates.filter((one) => one.tripId === tripId).map((one) => one.receivedAt),
    )
    const found: Violation[] = []
    const told = `${subscription} of trip ${tripId}`
    if (!pushedAt.some((at) => at >= (received.get(latest.updateId) ?? 0)))
      found.push({ promise: 'I1', text: `The newest was never pushed to ${told}.` })
    if (shown.length > 1) found.push({ promise: 'I2', text: `${shown.length} messages stand on ${told}.` })
    const isSettled = pushedAt.some((at) => at >= lastArrival)
    if (shown.length === 1 && isSettled && shown[0] !== latest.status)
      found.push({ promise: 'I4', text: `"${shown[0]}" stands on ${told}; "${latest.status}" was written later.` })
    return found
  })
}
