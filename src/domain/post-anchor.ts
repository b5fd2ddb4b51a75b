// Where a post stands in a page of the feed: its element's id, and what a notification's address ends with behind #.
import type { Id } from './id.ts'

export const POST_ANCHOR = 'post-'
/** Trips stand at the top of the feed. */
export const TRIP_ANCHOR = 'trip-'

export function postAnchor(id: Id): string {
  return POST_ANCHOR + id
}
