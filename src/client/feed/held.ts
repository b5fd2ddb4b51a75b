// New posts are held back while someone reads further down, so that nothing jumps under their eyes.
import type { FeedPost } from '../../domain/feed.ts'

/** `upTo` is the time of the newest post that was shown; null shows all. Takedowns and edits always take hold. */
export function splitHeld(posts: readonly FeedPost[], upTo: string | null): { shown: FeedPost[]; held: FeedPost[] } {
  const isHeld = (post: FeedPost) => upTo !== null && post.publishedAt > upTo
  return { shown: posts.filter((post) => !isHeld(post)), held: posts.filter(isHeld) }
}

export function newest(posts: readonly FeedPost[]): string | null {
  return posts.reduce<string | null>((latest, { publishedAt }) => (latest && latest > publishedAt ? latest : publishedAt), null)
}
