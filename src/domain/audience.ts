// For whom a post is meant: some groups, or everyone in the school.
import * as z from 'zod/mini'
import { Id } from './id.ts'

export const Audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('groups'), groupIds: z.array(Id).check(z.minLength(1), z.maxLength(60)) }),
  z.object({ kind: z.literal('school') }),
])
export type Audience = z.infer<typeof Audience>

/** Whether a member of these groups belongs to the audience. */
export function isInAudience(audience: Audience, memberGroupIds: readonly Id[]): boolean {
  return audience.kind === 'school' || audience.groupIds.some((id) => memberGroupIds.includes(id))
}
