// A post as its author wrote it (what may come in), and the receipt that the school gives for it.
import * as z from 'zod/mini'
import { Attachment, Sha256 } from './attachment.ts'
import { Audience } from './audience.ts'
import { Consent } from './consent.ts'
import { Id } from './id.ts'
import { MAX_CAPTION, MAX_PHOTOS } from './limits.ts'
import { PostState } from './post-state.ts'
import { Tag } from './tag.ts'
import { At } from './time.ts'

export const Caption = z.string().check(z.trim(), z.maxLength(MAX_CAPTION))

/** One version of a post. `writtenAt` is the device's clock, `sequence` counts up per device and member: neither orders the feed. */
export const Submission = z.strictObject({
  version: z.int().check(z.minimum(1)),
  caption: Caption,
  tag: z.nullable(Tag),
  audience: Audience,
  consent: Consent,
  attachments: z.array(Attachment).check(z.maxLength(MAX_PHOTOS)),
  writtenAt: At,
  sequence: z.int().check(z.minimum(0)),
})
export type Submission = z.infer<typeof Submission>

/** `manifestHash` is the SHA-256 of `canonical(submission)`: a device believes only a receipt that echoes its own. */
export const Receipt = z.object({ postId: Id, version: z.int(), manifestHash: Sha256, state: PostState, receivedAt: At })
export type Receipt = z.infer<typeof Receipt>

/** "The caption says it" needs a caption: a picture is never silently without words. */
export function hasWordlessPhoto({ caption, attachments }: Pick<Submission, 'caption' | 'attachments'>): boolean {
  return caption.trim() === '' && attachments.some((attachment) => attachment.altText === null)
}

/** A post says something: a photo, or words. */
export function isEmptyPost(post: Pick<Submission, 'caption' | 'attachments'>): boolean {
  return post.caption.trim() === '' && post.attachments.length === 0
}

/** The one text of a value: JSON with sorted keys, so that the same content hashes the same everywhere. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}
