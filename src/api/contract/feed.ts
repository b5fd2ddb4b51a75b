// Reading: the feed, the change log, the live stream and the photos.
import * as z from 'zod/mini'
import { ChangePage, FeedPage } from '../../domain/feed.ts'
import { Day } from '../../domain/school-day.ts'
import { endpoint } from '../endpoint.ts'
import { Me } from './join.ts'

export const feed = {
  page: endpoint({
    method: 'GET',
    path: '/api/feed',
    access: 'member',
    summary:
      'Twenty posts, newest first; `before` as the last page gave it; `tag` and `group` (an id) filter; `until` a day, the last to be read. Answers 304 to its ETag.',
    input: z.object({
      before: z.optional(z.string()),
      tag: z.optional(z.string()),
      group: z.optional(z.string()),
      until: z.optional(Day),
    }),
    output: FeedPage,
  }),
  changes: endpoint({
    method: 'GET',
    path: '/api/changes',
    access: 'member',
    summary: 'What changed after a position, in commit order.',
    input: z.object({ after: z.coerce.number() }),
    output: ChangePage,
  }),
  stream: endpoint({
    method: 'GET',
    path: '/api/stream',
    access: 'member',
    summary: 'Server-sent events `changed` with {position}; a heartbeat every 25 s.',
    input: z.object({}),
    output: z.object({ position: z.int() }),
  }),
  media: endpoint({
    method: 'GET',
    path: '/api/media/:attachmentId/:name',
    access: 'member',
    summary: 'A rendition of a photo, as WebP.',
    input: z.object({}),
    output: z.unknown(),
  }),
}

/** The data block that comes with the start page of a signed-in member: who they are, the first page of the feed, and their trips (domain TripCard). */
export const FirstFeed = z.object({ me: Me, page: FeedPage, trips: z.optional(z.array(z.unknown())) })
export type FirstFeed = z.infer<typeof FirstFeed>

/** The address of a rendition. */
export function mediaPath(attachmentId: string, name: number): string {
  return `${mediaFolder(attachmentId)}${name}`
}

/** What the addresses of all its renditions begin with. */
export function mediaFolder(attachmentId: string): string {
  return `/api/media/${attachmentId}/`
}

/** The same, asked for by this member: on a shared tablet never as someone else. */
export function mediaAddress(attachmentId: string, name: number, as: string): string {
  return `${mediaPath(attachmentId, name)}?as=${as}`
}
