// Attachments: the photos of a post as they are sent, and how they are named in a manifest.
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { MAX_ALT_TEXT, MAX_ATTACHMENT_BYTES } from './limits.ts'

/** Lower-case hex of a SHA-256. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export type Sha256 = z.infer<typeof Sha256>

/** Null is a decision ("the caption says it"), never an omission: an empty text is refused. */
export const AltText = z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_ALT_TEXT)))

/** `size` in bytes, `width` and `height` in px, turned upright. */
export const Attachment = z.object({
  id: Id,
  sha256: Sha256,
  size: z.int().check(z.minimum(1), z.maximum(MAX_ATTACHMENT_BYTES)),
  width: z.int().check(z.minimum(1), z.maximum(20_000)),
  height: z.int().check(z.minimum(1), z.maximum(20_000)),
  altText: AltText,
})
export type Attachment = z.infer<typeof Attachment>
