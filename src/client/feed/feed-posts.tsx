// Posts under the headings of their days.
import type { ReactNode } from 'react'
import type { FeedPost, Photo } from '../../domain/feed.ts'
import { dayKey, dayName } from '../ui/when.ts'
import { FeedPhoto } from './feed-photo.tsx'
import { PostCard } from './post-card.tsx'
import styles from './feed.module.css'

type FeedPostsProps = {
  posts: readonly FeedPost[]
  nowMs: number
  onOpen: (post: FeedPost, photo: Photo) => void
  renderActions?: (post: FeedPost) => ReactNode
}

export function FeedPosts({ posts, nowMs, onOpen, renderActions }: FeedPostsProps) {
  return byDay(posts).map((day) => (
    <section key={dayKey(day[0].publishedAt)} className={styles.day}>
      <h2 className={styles.date}>{dayName(day[0].publishedAt, nowMs)}</h2>
      {day.map((post) => (
        <PostCard
          key={post.id}
          post={post}
          actions={renderActions?.(post)}
          renderPhoto={(photo) => <FeedPhoto photo={photo} />}
          onOpen={(photo) => onOpen(post, photo)}
        />
      ))}
    </section>
  ))
}

type Day = [FeedPost, ...FeedPost[]]

function byDay(posts: readonly FeedPost[]): Day[] {
  const days: Day[] = []
  for (const post of posts) {
    const last = days.at(-1)
    if (last && dayKey(last[0].publishedAt) === dayKey(post.publishedAt)) last.push(post)
    else days.push([post])
  }
  return days
}
