// Posts in their order, one list for each day at school.
import { dayKey } from '../../domain/day.ts'
import type { FeedPost } from '../../domain/feed.ts'

export type PostsOfDay = [FeedPost, ...FeedPost[]]

export function byDay(posts: readonly FeedPost[]): PostsOfDay[] {
  const days: PostsOfDay[] = []
  for (const post of posts) {
    const last = days.at(-1)
    if (last && dayKey(last[0].publishedAt) === dayKey(post.publishedAt)) last.push(post)
    else days.push([post])
  }
  return days
}
