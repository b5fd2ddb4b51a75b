// Coming in: first run, invitations, sessions, carrying a sign-in over.
import * as z from 'zod/mini'
import { Id } from '../../domain/id.ts'
import { Lease } from '../../domain/lease.ts'
import { Group, Member, Name, Policy, PostLanguage, SchoolName } from '../../domain/member.ts'
import { At } from '../../domain/time.ts'
import { ENGLISH } from '../../words/languages.ts'
import { endpoint } from '../endpoint.ts'

const Nothing = z.object({})

/** `language` is missing from what a device kept of a school before December 2026. */
export const School = z.object({
  id: Id,
  name: SchoolName,
  policy: Policy,
  language: z._default(PostLanguage, ENGLISH),
  headName: z.string(),
  leaseDays: z.int(),
})

/** Who I am here. `rights` as in domain/member; `leaseKey` is a P-256 public key as JWK; `now` is the school's clock. */
export const Me = z.object({
  member: Member,
  rights: z.array(z.enum(['capture', 'publish', 'review', 'manage', 'lead'])),
  school: School,
  groups: z.array(Group),
  lease: Lease,
  leaseKey: z.looseObject({}),
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
