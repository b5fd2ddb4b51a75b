// A hold: why nothing can be sent until a person does something.
import { CONTRACT_VERSION } from '../api/endpoint.ts'
import type { Facts } from './facts.ts'

export type Hold = Facts['hold']['why']

/** The hold that still stands. One for an update ends with the update. */
export function activeHold(hold: Facts['hold'] | null): Hold | null {
  if (!hold || (hold.why === 'update' && hold.contract < CONTRACT_VERSION)) return null
  return hold.why
}
