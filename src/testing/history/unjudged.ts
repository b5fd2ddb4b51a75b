// What a history says nothing about: a promise that nothing was seen of has not held, it was not judged.
import { type Kind, of } from './observation.ts'
import type { History, Promise1To7 } from './records.ts'

/** What each promise is judged by, beside what lies on the server and the devices at the end. */
const judgedBy: readonly [Promise1To7, what: string, kind: Kind][] = [
  ['I1', 'what a screen said to be saved', 'saved'],
  ['I1', 'what a screen said to be received', 'received'],
  ['I1', 'trip updates', 'tapped'],
  ['I2', 'pages', 'page'],
  ['I2', 'pushes', 'pushed'],
  ['I2', 'pushes of trips', 'phone'],
  ['I3', 'answers', 'answered'],
  ['I4', 'cards of trips', 'card'],
  ['I4', 'entries after the faults', 'faults ended'],
  ['I6', 'memory', 'memory'],
  ['I6', 'requests in an outage', 'request'],
  ['I6', 'temporary files', 'temporary files'],
  ['I7', 'photos on a screen', 'painted'],
]

/** A line for each. */
export function unjudged({ observations }: History): string[] {
  const missing = judgedBy.filter(([, , kind]) => of(observations, kind).length === 0)
  return missing.map(([promise, what]) => `${promise} ${what}`)
}
