// Consent: what the author declares about one post. Looked up, and it blocks (safety.md section 6).
import * as z from 'zod/mini'
import { Id } from './id.ts'
import type { PermissionList, Pupil } from './permission.ts'

/** `nobody`: no pupil can be recognised. `permitted`: pupils shown; each refused pupil of the groups in the room is *not in it*. */
export const Consent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody') }),
  z.object({
    kind: z.literal('permitted'),
    rooms: z.array(z.object({ groupId: Id, listVersion: z.int() })).check(z.minLength(1), z.maxLength(60)),
    notInIt: z.array(Id).check(z.maxLength(2000)),
  }),
])
export type Consent = z.infer<typeof Consent>

export type ConsentProblem =
  | { kind: 'undeclared' }
  | { kind: 'no groups' }
  | { kind: 'unknown group'; groupId: Id }
  | { kind: 'empty list'; groupId: Id }
  | { kind: 'unanswered'; pupils: Pupil[] }

/** The pupils of these groups whose family has not said yes. */
export function refusedPupils(groupIds: readonly Id[], lists: readonly PermissionList[]): Pupil[] {
  return lists
    .filter((list) => groupIds.includes(list.groupId))
    .flatMap((list) => list.pupils.filter((pupil) => !pupil.isAllowed))
}

/** Why this consent does not let the post pass, or null. The same rule at the device's door and on the server. */
export function consentProblem(consent: Consent | null, lists: readonly PermissionList[]): ConsentProblem | null {
  if (!consent) return { kind: 'undeclared' }
  if (consent.kind === 'nobody') return null
  if (consent.rooms.length === 0) return { kind: 'no groups' }
  const groupIds = consent.rooms.map((room) => room.groupId)
  const unknown = groupIds.find((id) => !lists.some((list) => list.groupId === id))
  if (unknown) return { kind: 'unknown group', groupId: unknown }
  // Nobody of this group has been asked, and not asked is no.
  const empty = groupIds.find((id) => lists.some((list) => list.groupId === id && list.pupils.length === 0))
  if (empty) return { kind: 'empty list', groupId: empty }
  const unanswered = refusedPupils(groupIds, lists).filter((pupil) => !consent.notInIt.includes(pupil.id))
  return unanswered.length > 0 ? { kind: 'unanswered', pupils: unanswered } : null
}
