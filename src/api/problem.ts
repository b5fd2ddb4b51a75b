// Every refusal: its code, its HTTP status, and whether it is final for one outbox entry. What a person reads is said by its code.
import * as z from 'zod/mini'
import { sayRefusals } from '../words/parts/refusals.ts'

type Refusal = { status: number; isFinal: boolean }

const refusal = (status: number, isFinal: boolean): Refusal => ({ status, isFinal })

export const refusals = {
  'request.invalid': refusal(400, false),
  'request.not_json': refusal(400, false),
  'request.too_large': refusal(413, false),
  'origin.refused': refusal(403, false),
  'client.outdated': refusal(426, false),
  not_found: refusal(404, false),
  'session.missing': refusal(401, false),
  'session.ended': refusal(401, false),
  'session.removed': refusal(401, false),
  'rate.limited': refusal(429, false),
  'code.refused': refusal(422, false),
  'name.needed': refusal(422, false),
  'group.exists': refusal(409, false),
  'group.in_use': refusal(409, false),
  'setup.done': refusal(409, false),
  'member.state': refusal(409, false),
  'member.last_head': refusal(409, false),
  'content.invalid': refusal(422, true),
  'consent.unanswered': refusal(422, true),
  'consent.unknown_group': refusal(422, true),
  'post.conflict': refusal(409, true),
  'post.gone': refusal(410, true),
  'push.refused': refusal(422, false),
  'mail.address': refusal(422, false),
  'mail.off': refusal(422, false),
  'mail.too_often': refusal(429, false),
  'trip.state': refusal(409, false),
  'trip.not_leader': refusal(403, true),
  'trip.over': refusal(410, true),
  'trip.conflict': refusal(409, true),
  'search.too_long': refusal(422, false),
  'post.state': refusal(409, false),
  'attachment.missing': refusal(409, false),
  'attachment.mismatch': refusal(409, false),
  'attachment.unclean': refusal(422, true),
  'attachment.unreadable': refusal(422, true),
  'attachment.type': refusal(415, true),
  'attachment.too_large': refusal(413, true),
  'storage.full': refusal(507, false),
  'storage.failed': refusal(503, false),
  'server.busy': refusal(503, false),
  'server.error': refusal(500, false),
} as const satisfies Record<string, Refusal>

export type ProblemCode = keyof typeof refusals

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(refusals, code)

/** What a school that is ill or busy answers to everyone: it is asked no harder than one that is out of reach. */
export const illness: ReadonlySet<ProblemCode> = new Set(['rate.limited', 'server.busy', 'server.error', 'storage.failed'])

/** The body of every refusal. `detail` helps a program, never names a person. */
export const Problem = z.object({
  problem: z.enum(Object.keys(refusals) as [ProblemCode, ...ProblemCode[]]),
  sentence: z.string(),
  detail: z.optional(z.unknown()),
})
export type Problem = z.infer<typeof Problem>

/** Thrown by a route to refuse, and by a call that was refused in the contract's own words. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly detail: unknown
  constructor(code: ProblemCode, detail?: unknown) {
    super(sayRefusals(code))
    this.name = 'Refused'
    this.code = code
    this.detail = detail
  }
}

/** Thrown by a call when nothing that the contract knows came back: no network, a web filter's page, a cut reply. Always means "not sent". */
export class Unreached extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'Unreached'
  }
}
