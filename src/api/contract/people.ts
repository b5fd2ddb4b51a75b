// Who belongs to the school: members, invitations, groups, and the school's own settings.
import * as z from 'zod/mini'
import { Id } from '../../domain/id.ts'
import { Slip } from '../../domain/invitation.ts'
import { Group, Member, Name, Policy, PostLanguage, Role, SchoolName } from '../../domain/member.ts'
import { At } from '../../domain/time.ts'
import { endpoint } from '../endpoint.ts'
import { School } from './join.ts'

const Nothing = z.object({})

/** A member as an editor sees them; `version` goes up with every edit. */
const VersionedMember = z.object({ ...Member.shape, version: z.int() })

export const people = {
  members: endpoint({
    method: 'GET',
    path: '/api/members',
    access: 'manage',
    summary: 'Everyone in the school, and how many devices they use.',
    input: Nothing,
    output: z.object({
      members: z.array(z.object({ ...VersionedMember.shape, joinedAt: At, lastSeenAt: z.nullable(At), devices: z.int() })),
    }),
  }),
  editMember: endpoint({
    method: 'POST',
    path: '/api/members/:id',
    access: 'manage',
    summary:
      'Changes name and groups, and by the head canManage and publishUntil, if the member still has this version (else member.state).',
    input: z.strictObject({
      version: z.int(),
      name: Name,
      groupIds: z.array(Id),
      canManage: z.boolean(),
      publishUntil: z.nullable(At),
    }),
    output: VersionedMember,
  }),
  reinvite: endpoint({
    method: 'POST',
    path: '/api/members/:id/invitation',
    access: 'manage',
    summary: 'A new slip for a member who lost their device; their sessions end, but for the one that asks.',
    input: Nothing,
    output: Slip,
  }),
  removeMember: endpoint({
    method: 'POST',
    path: '/api/members/:id/removal',
    access: 'manage',
    summary: 'Ends every session, stream and invitation of a member at once.',
    input: Nothing,
    output: Nothing,
  }),
  invitations: endpoint({
    method: 'GET',
    path: '/api/invitations',
    access: 'manage',
    summary: 'Slips that are still unused.',
    input: Nothing,
    output: z.object({
      invitations: z.array(
        z.object({
          id: Id,
          number: z.int(),
          role: Role,
          groupIds: z.array(Id),
          name: z.nullable(z.string()),
          createdAt: At,
          expiresAt: At,
        }),
      ),
    }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/api/invitations',
    access: 'manage',
    summary: 'Makes slips: names for staff (one slip each), or a count for families. Only the head invites staff.',
    input: z.strictObject({
      role: z.enum(['staff', 'family']),
      groupIds: z.array(Id).check(z.maxLength(60)),
      names: z.array(Name).check(z.maxLength(100)),
      count: z.int().check(z.minimum(1), z.maximum(400)),
    }),
    output: z.object({ slips: z.array(Slip) }),
  }),
  revokeInvitation: endpoint({
    method: 'POST',
    path: '/api/invitations/:id/revocation',
    access: 'manage',
    summary: 'Makes an unused slip worthless.',
    input: Nothing,
    output: Nothing,
  }),
  addGroup: endpoint({
    method: 'POST',
    path: '/api/groups',
    access: 'manage',
    summary: 'Adds a group.',
    input: z.strictObject({ name: Name }),
    output: Group,
  }),
  renameGroup: endpoint({
    method: 'POST',
    path: '/api/groups/:id',
    access: 'manage',
    summary: 'Renames a group.',
    input: z.strictObject({ name: Name }),
    output: Group,
  }),
  removeGroup: endpoint({
    method: 'POST',
    path: '/api/groups/:id/removal',
    access: 'manage',
    summary: 'Removes a group that nobody and nothing belongs to.',
    input: Nothing,
    output: Nothing,
  }),
  editSchool: endpoint({
    method: 'POST',
    path: '/api/school',
    access: 'lead',
    summary: 'Name, publishing policy, the language of posts and days of the offline lease.',
    input: z.strictObject({
      name: SchoolName,
      policy: Policy,
      language: z.optional(PostLanguage),
      leaseDays: z.int().check(z.minimum(1), z.maximum(30)),
    }),
    output: School,
  }),
}
