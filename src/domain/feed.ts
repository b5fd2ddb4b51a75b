// The feed as families read it, and the change log by which devices keep up (design section 5).
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { At } from './time.ts'

/** `width` and `height` in px, `size` in bytes, of the WebP at /api/media/{photo.id}/{name}. */
export const Rendition = z.object({ name: z.int(), width: z.int(), height: z.int(), size: z.int() })
export type Rendition = z.infer<typeof Rendition>

/** `thumbhash` in base64. */
export const Photo = z.object({
  id: Id,
  width: z.int(),
  height: z.int(),
  altText: z.nullable(z.string()),
  thumbhash: z.string(),
  renditions: z.array(Rendition),
})
export type Photo = z.infer<typeof Photo>

export const FeedPost = z.object({
  id: Id,
  version: z.int(),
  caption: z.string(),
  tag: z.nullable(z.string()),
  /** Names of the groups it is for; empty: the whole school. */
  groups: z.array(z.string()),
  authorName: z.string(),
  publishedAt: At,
  photos: z.array(Photo),
})
export type FeedPost = z.infer<typeof FeedPost>

/** Whether a post belongs to a feed with one tag, or for one group by its name, or both. */
export function isChosen(post: FeedPost, tag: string | null | undefined, group: { name: string } | null | undefined): boolean {
  return (!tag || post.tag === tag) && (!group || post.groups.includes(group.name))
}

/** `before` for the next page, null at the end; `position` in the change log at which this page is true. */
export const FeedPage = z.object({ posts: z.array(FeedPost), before: z.nullable(z.string()), position: z.int() })
export type FeedPage = z.infer<typeof FeedPage>

/** reset: the member's groups changed; forget the feed and read it again. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post'), post: FeedPost }),
  z.object({ kind: z.literal('tombstone'), postId: Id }),
  z.object({ kind: z.literal('reset') }),
])
export type Change = z.infer<typeof Change>

/**
 * With the last page come the trips of the reader as they are now (domain TripCard, read only where there are any), and the
 * school's clock.
 */
export const ChangePage = z.object({
  changes: z.array(Change),
  position: z.int(),
  hasMore: z.boolean(),
  trips: z.optional(z.array(z.unknown())),
  now: z.optional(At),
})
export type ChangePage = z.infer<typeof ChangePage>
