// What a device keeps, as shapes. A record that no longer fits its shape is quarantined, never dropped (safety.md section 3, 7).
import * as z from 'zod/mini'
import { Sha256 } from '../domain/attachment.ts'
import { Audience } from '../domain/audience.ts'
import { Consent } from '../domain/consent.ts'
import { Id } from '../domain/id.ts'
import { Receipt, Submission } from '../domain/post.ts'
import { At } from '../domain/time.ts'
import { TripUpdate } from '../domain/trip-order.ts'

/** A photo of a draft: `raw` until pixels has prepared it (its original bytes are kept meanwhile), then `ready`, or `failed` with the reason. */
export const DraftPhoto = z.discriminatedUnion('state', [
  z.object({ state: z.literal('raw'), id: Id }),
  z.object({
    state: z.literal('ready'),
    id: Id,
    sha256: Sha256,
    size: z.int(),
    width: z.int(),
    height: z.int(),
    altText: z.string(),
    /** The author said: the caption says it. */
    isAltSkipped: z.boolean(),
    /** Of a returned post: the school has the bytes, so this device needs none. */
    isAtSchool: z.optional(z.boolean()),
  }),
  z.object({ state: z.literal('failed'), id: Id, why: z.string() }),
])
export type DraftPhoto = z.infer<typeof DraftPhoto>

/** Which post a draft is of. `version` is above 1 when a returned post is edited. */
export const DraftName = z.object({ postId: Id, version: z.int() })
export type DraftName = z.infer<typeof DraftName>

/** The one post being written. `reason` is why a returned one came back. */
export const Draft = z.object({
  ...DraftName.shape,
  caption: z.string(),
  tag: z.nullable(z.string()),
  audience: z.nullable(Audience),
  consent: z.nullable(Consent),
  photos: z.array(DraftPhoto),
  reason: z.nullable(z.string()),
})
export type Draft = z.infer<typeof Draft>

/** `damaged`: the kept bytes no longer match their hash. Sending is a held lock, not a state. */
export const EntryState = z.enum(['waiting', 'refused', 'damaged', 'received'])
export type EntryState = z.infer<typeof EntryState>

/** One version of a post in the outbox. Bytes are counted over all its attachments. */
export const Entry = z.object({
  postId: Id,
  submission: Submission,
  manifestHash: Sha256,
  savedAt: At,
  state: EntryState,
  /** `schoolVersion`: after post.conflict, the version that the school has by now. */
  problem: z.nullable(z.object({ code: z.string(), sentence: z.string(), schoolVersion: z.optional(z.int()) })),
  sentBytes: z.int(),
  totalBytes: z.int(),
  failures: z.int(),
  /** How often in a row the school refused it for the same reason; what the signal did in between does not count. */
  refusedFor: z.optional(z.object({ code: z.string(), times: z.int() })),
  nextTryAt: z.nullable(At),
  /** When it was last submitted, without the school having answered for good: it may have arrived. */
  submittedAt: z.optional(At),
  receipt: z.nullable(Receipt),
})
export type Entry = z.infer<typeof Entry>

/** A trip update on its way: `refused` for good, with the reason. */
export const TripEntry = z.object({
  tripId: Id,
  update: TripUpdate,
  state: z.enum(['waiting', 'refused', 'received']),
  problem: z.nullable(z.object({ code: z.string(), sentence: z.string() })),
  receivedAt: z.nullable(At),
})
export type TripEntry = z.infer<typeof TripEntry>

/** What another app shared, until it is in the draft. `refused` names each file that is no picture or too large, with why. */
export const Shared = z.object({
  id: Id,
  sharedAt: At,
  text: z.string(),
  photos: z.array(z.object({ id: Id, name: z.string(), bytes: z.custom<ArrayBuffer>((value) => value instanceof ArrayBuffer) })),
  refused: z.array(z.object({ name: z.string(), why: z.enum(['no-picture', 'too-large']) })),
  /** Pictures beyond the four that fit in a post. */
  leftOut: z.int(),
})
export type Shared = z.infer<typeof Shared>
