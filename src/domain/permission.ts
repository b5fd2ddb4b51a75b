// Permission: what a pupil's family allows. One list per group: known-as name, initial, yes or no.
import * as z from 'zod/mini'
import { Id } from './id.ts'

export const Pupil = z.object({
  id: Id,
  knownAs: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  initial: z.string().check(z.trim(), z.maxLength(2)),
  isAllowed: z.boolean(),
})
export type Pupil = z.infer<typeof Pupil>

/** `version` counts up with every change of the list. */
export const PermissionList = z.object({ groupId: Id, version: z.int(), pupils: z.array(Pupil) })
export type PermissionList = z.infer<typeof PermissionList>

/** How staff read a pupil's name: "Amelia S." */
export function pupilName(pupil: Pick<Pupil, 'knownAs' | 'initial'>): string {
  return pupil.initial === '' ? pupil.knownAs : `${pupil.knownAs} ${pupil.initial}.`
}
