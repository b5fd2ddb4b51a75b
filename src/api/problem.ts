// Every refusal: its code, its HTTP status, whether it is final for one outbox entry, and what a person reads.
import * as z from 'zod/mini'

type Refusal = { status: number; isFinal: boolean; sentence: string }

const refusal = (status: number, isFinal: boolean, sentence: string): Refusal => ({ status, isFinal, sentence })

export const refusals = {
  'request.invalid': refusal(400, false, 'The school could not read this. Please update Bookbag and try again.'),
  'request.not_json': refusal(400, false, 'What arrived at the school was not readable. It will be tried again.'),
  'request.too_large': refusal(413, false, 'This is too large to send.'),
  'origin.refused': refusal(403, false, 'This was asked for by another website, so it was not done.'),
  'client.outdated': refusal(426, false, 'Bookbag has a new version. Nothing is lost: update, and it goes on.'),
  not_found: refusal(404, false, 'This is not here.'),
  'session.missing': refusal(401, false, 'Please sign in again. What you wrote is kept on this device.'),
  'session.ended': refusal(401, false, 'You were signed out on this device. What you wrote is kept here. Please sign in again.'),
  'session.removed': refusal(401, false, 'You no longer have access to this school.'),
  'rate.limited': refusal(429, false, 'Too many tries. Please wait a few minutes.'),
  'code.refused': refusal(
    422,
    false,
    'This code does not work. It may have been used or be too old. Ask the school office for a new slip.',
  ),
  'name.needed': refusal(422, false, 'What is your name?'),
  'group.exists': refusal(409, false, 'There is already a group with this name.'),
  'group.in_use': refusal(409, false, 'People, pupils, posts or trips still belong to this group.'),
  'setup.done': refusal(409, false, 'This school is already set up.'),
  'member.state': refusal(409, false, 'Someone else has just changed this person. Please look at it again.'),
  'member.last_head': refusal(409, false, 'A school needs a head, so its only head cannot be removed.'),
  'content.invalid': refusal(422, true, 'Something in this post is too long or missing. Edit it and send it again.'),
  'consent.unanswered': refusal(422, true, 'The permission list has changed. Please check again who is in the photo.'),
  'consent.unknown_group': refusal(422, true, 'A group of this post no longer exists. Edit it and choose another group.'),
  'post.conflict': refusal(409, true, 'The school already has another text for this post. Edit it and send it as a new one.'),
  'post.gone': refusal(410, true, 'This post was taken down by the school and cannot be sent again.'),
  'push.refused': refusal(
    422,
    false,
    'This browser’s way to tell you of news is not one that the school may use. Please use another browser for them.',
  ),
  'trip.state': refusal(409, false, 'Someone else has just changed this trip. Please look at it again.'),
  'trip.not_leader': refusal(403, true, 'You do not lead this trip any more, so families were not told. Please ring the office.'),
  'trip.over': refusal(410, true, 'This trip was taken off by the office, so families were not told.'),
  'trip.conflict': refusal(409, true, 'The school already has other news under this number. Please say it again.'),
  'search.too_long': refusal(422, false, 'This is too long to search for. A few words are enough.'),
  'post.state': refusal(409, false, 'Someone else has just decided about this post. Please look at it again.'),
  'attachment.missing': refusal(409, false, 'The photo has not fully arrived yet. It will be sent again.'),
  'attachment.mismatch': refusal(409, false, 'The photo was damaged on the way. It will be sent again.'),
  'attachment.unclean': refusal(422, true, 'The photo still carries hidden details such as its place. Please add it again.'),
  'attachment.unreadable': refusal(422, true, 'This picture cannot be opened. Please choose another one.'),
  'attachment.type': refusal(415, true, 'This is not a photo that Bookbag can show. Please choose a JPEG, PNG or WebP.'),
  'attachment.too_large': refusal(413, true, 'This photo is too large. Please choose a smaller one.'),
  'storage.full': refusal(507, false, 'The school’s storage is full. Your post is kept here. Please tell the office.'),
  'storage.failed': refusal(503, false, 'The school’s storage has a problem. Your post is kept here. Please tell the office.'),
  'server.busy': refusal(503, false, 'The school’s server is busy. It will be tried again.'),
  'server.error': refusal(500, false, 'The school’s server had a problem. It will be tried again.'),
} as const satisfies Record<string, Refusal>

export type ProblemCode = keyof typeof refusals

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
    super(refusals[code].sentence)
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
