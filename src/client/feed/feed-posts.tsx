// Posts under the headings of their days.
import { Fragment, type ReactNode } from 'react'
import { dayKey, dayName } from '../../domain/day.ts'
import type { FeedPost, Photo } from '../../domain/feed.ts'
import type { At } from '../../domain/time.ts'
import { byDay } from './by-day.ts'
import { FeedPhoto } from './feed-photo.tsx'
import { PostCard } from './post-card.tsx'
import styles from './feed.module.css'
import type { Language } from '../../words/languages.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { sayNews } from '../../words/parts/news.ts'

type FeedPostsProps = {
  posts: readonly FeedPost[]
  /** Names of the groups of a family that reads; for others none. */
  mine: readonly string[]
  language: Language
  nowMs: number
  onOpen: (post: FeedPost, photo: Photo) => void
  renderActions?: (post: FeedPost) => ReactNode
  /** What is newer is new to the reader: a quiet line says so where it ends. */
  newSince?: At | null
  /** Stands in the flow after the fifth post, or after the last. */
  between?: ReactNode
}

const POSTS_BEFORE = 5

export function FeedPosts({ posts, mine, language, nowMs, onOpen, renderActions, newSince, between }: FeedPostsProps) {
  const last = posts[Math.min(posts.length, POSTS_BEFORE) - 1]
  const lastNew = newSince ? posts.findLast(({ publishedAt }) => publishedAt > newSince) : undefined
  return byDay(posts).map((day) => (
    <section key={dayKey(day[0].publishedAt)} className={styles.day}>
      <h2 className={styles.date}>{dayName(sayNews, day[0].publishedAt, nowMs)}</h2>
      {day.map((post) => (
        <Fragment key={post.id}>
          <PostCard
            post={post}
            mine={mine}
            language={language}
            actions={renderActions?.(post)}
            renderPhoto={(photo) => <FeedPhoto photo={photo} />}
            onOpen={(photo) => onOpen(post, photo)}
          />
          {post === lastNew && post !== posts.at(-1) && <p className={styles.news}>{sayFeed('aboveIsNew')}</p>}
          {post === last && between}
        </Fragment>
      ))}
    </section>
  ))
}
