// Coming in: first run, invitations, sessions, carrying a sign-in over.
import * as z from 'zod/mini'
import { Id } from '../../domain/id.ts'
import { Slip } from '../../domain/invitation.ts'
import { Lease } from '../../domain/lease.ts'
import { Group, Member, Name, Policy, Role, SchoolName } from '../../domain/member.ts'
import { At } from '../../domain/time.ts'
import { endpoint } from '../endpoint.ts'

const Nothing = z.object({})

export const School = z.object({ id: Id, name: SchoolName, policy: Policy, headName: z.string(), leaseDays: z.int() })

/** Who I am here. `rights` as in domain/member; `leaseKey` is a P-256 public key as JWK; `now` is the school's clock. */
export const Me = z.object({
  member: Member,
  rights: z.array(z.enum(['capture', 'publish', 'review', 'manage', 'lead'])),
  school: School,
  groups: z.array(Group),
  lease: Lease,
  leaseKey: z.record(z.string(), z.unknown()),
  position: z.int(),
  now: At,
})
export type Me = z.infer<typeof Me>

export const join = {
  setupNeeded: endpoint({
    method: 'GET',
    path: '/api/setup',
    access: 'anyone',
    summary: 'Whether this school still has to be set up.',
    input: Nothing,
    output: z.object({ isNeeded: z.boolean() }),
  }),
  setup: endpoint({
    method: 'POST',
    path: '/api/setup',
    access: 'anyone',
    summary: 'Sets up the school with the one-time code of the console; signs the head in.',
    input: z.strictObject({
      code: z.string().check(z.maxLength(80)),
      schoolName: SchoolName,
      headName: Name,
      groups: z.array(Name).check(z.minLength(1), z.maxLength(60)),
      policy: Policy,
      deviceName: z.optional(z.string().check(z.maxLength(80))),
    }),
    output: Me,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/sessions',
    access: 'anyone',
    summary:
      'Exchanges a code (slip, letters, transfer, recovery) for a session. Answers name.needed with {schoolName, role, groups} for a new member without a name.',
    input: z.strictObject({
      code: z.string().check(z.minLength(1), z.maxLength(80)),
      name: z.optional(Name),
      deviceName: z.string().check(z.maxLength(80)),
      /** A secret of this try: the same code with the same one is answered again within ten minutes, should the first answer be lost. */
      attempt: z.optional(z.string().check(z.minLength(16), z.maxLength(80))),
    }),
    output: Me,
  }),
  me: endpoint({
    method: 'GET',
    path: '/api/me',
    access: 'member',
    summary: 'Who I am, what I may do, and a fresh lease.',
    input: Nothing,
    output: Me,
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/api/sessions',
    access: 'member',
    summary: 'My signed-in devices.',
    input: Nothing,
    output: z.object({
      sessions: z.array(z.object({ id: Id, deviceName: z.string(), createdAt: At, lastSeenAt: At, isThis: z.boolean() })),
    }),
  }),
  endSession: endpoint({
    method: 'POST',
    path: '/api/sessions/:id/end',
    access: 'member',
    summary: 'Signs one of my devices out; `this` for the one that asks.',
    input: Nothing,
    output: Nothing,
  }),
  transferCode: endpoint({
    method: 'POST',
    path: '/api/transfer-codes',
    access: 'member',
    summary: 'A six-digit code, for ten minutes and five tries, that signs me in on another device.',
    input: Nothing,
    output: z.object({ code: z.string(), expiresAt: At }),
  }),
}

export const people = {
  members: endpoint({
    method: 'GET',
    path: '/api/members',
    access: 'manage',
    summary: 'Everyone in the school, and how many devices they use.',
    input: Nothing,
    output: z.object({
      members: z.array(z.object({ ...Member.shape, joinedAt: At, lastSeenAt: z.nullable(At), devices: z.int() })),
    }),
  }),
  editMember: endpoint({
    method: 'POST',
    path: '/api/members/:id',
    access: 'manage',
    summary: 'Changes name and groups; canManage and publishUntil only by the head.',
    input: z.strictObject({ name: Name, groupIds: z.array(Id), canManage: z.boolean(), publishUntil: z.nullable(At) }),
    output: Member,
  }),
  reinvite: endpoint({
    method: 'POST',
    path: '/api/members/:id/invitation',
    access: 'manage',
    summary: 'A new slip for a member who lost their device.',
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
    summary: 'Name, publishing policy and days of the offline lease.',
    input: z.strictObject({ name: SchoolName, policy: Policy, leaseDays: z.int().check(z.minimum(1), z.maximum(30)) }),
    output: School,
  }),
}
