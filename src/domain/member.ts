// Members: people in a school, with a role and rights; and the school's publishing policy.
import * as z from 'zod/mini'
import { allLanguages } from '../words/languages.ts'
import { Id } from './id.ts'
import { MAX_NAME, MAX_SCHOOL_NAME } from './limits.ts'
import { At } from './time.ts'

export const Role = z.enum(['head', 'staff', 'family'])
export type Role = z.infer<typeof Role>

export const Policy = z.enum(['head only', 'head and deputies', 'staff directly'])
export type Policy = z.infer<typeof Policy>

/** In which the school writes its posts. */
export const PostLanguage = z.enum(allLanguages)

export const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_NAME))
export const SchoolName = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_SCHOOL_NAME))

export const Group = z.object({ id: Id, name: Name })
export type Group = z.infer<typeof Group>

/** Whether people would read two names as one: capitals and spaces do not tell groups apart. */
export const areSameName = (a: string, b: string): boolean => folded(a) === folded(b)

const folded = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/** `canManage`: people and permissions (the office). `publishUntil`: a deputy's right to publish and its end. */
export const Member = z.object({
  id: Id,
  name: Name,
  role: Role,
  groupIds: z.array(Id),
  canManage: z.boolean(),
  publishUntil: z.nullable(At),
})
export type Member = z.infer<typeof Member>

export type Right = 'capture' | 'publish' | 'review' | 'manage' | 'lead'

/**
 * The rights of a member under a policy, at a time (ISO 8601). Checked when the act is executed.
 * publish: own posts go out at once. review: others' posts are published, returned, taken down.
 * manage: people, slips, groups and permission lists; the office only families. lead: the settings of the school.
 */
export function rightsOf(member: Pick<Member, 'role' | 'canManage' | 'publishUntil'>, policy: Policy, now: At): Set<Right> {
  if (member.role === 'head') return new Set(['capture', 'publish', 'review', 'manage', 'lead'])
  if (member.role === 'family') return new Set()
  const rights = new Set<Right>(['capture'])
  if (member.canManage) rights.add('manage')
  if (policy === 'staff directly') rights.add('publish')
  if (policy === 'head and deputies' && member.publishUntil !== null && member.publishUntil > now) {
    rights.add('publish').add('review')
  }
  return rights
}
