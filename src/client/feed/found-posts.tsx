// What was found, newest first, and in words what it is: from which day, for which words, and whether only this device was asked.
import { SearchX } from 'lucide-react'
import type { Wish } from '../../device/looking.ts'
import { dayName } from '../../domain/day.ts'
import type { FeedPost } from '../../domain/feed.ts'
import { type Day, dayAndClock, momentOf } from '../../domain/school-day.ts'
import { sayNews } from '../../words/parts/news.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useNow } from '../ui/use-now.ts'
import { type Choice, nameOf } from './choice.ts'
import { ReadablePosts } from './readable-posts.tsx'
import { useFound } from './use-found.ts'
import styles from './find-page.module.css'

export function FoundPosts({ wish, choice }: { wish: Wish; choice: Choice }) {
  const found = useFound(wish)
  const nowMs = useNow()
  const { posts } = found
  return (
    <section aria-label="What was found" className={styles.found}>
      <div role="status" className={styles.said}>
        {posts === undefined && found.error === null && <span className="visually-hidden">Looking …</span>}
        {found.isHereOnly && (
          <Notice kind="info">No signal. Only what this device has kept was looked through; the school may have more.</Notice>
        )}
        {posts?.[0] && <p>{wordsFor(wish, posts, found.hasMore, nowMs)}</p>}
      </div>
      <ProblemNotice error={found.error} onRetry={found.again} />
      {posts === undefined && found.error === null && <Skeleton picture={{ width: 4, height: 3 }} lines={2} />}
      {posts?.length === 0 && <Nothing wish={wish} choice={choice} nowMs={nowMs} />}
      {posts && <ReadablePosts posts={posts} />}
      {found.hasMore && (
        <div className={styles.more}>
          <Button kind="quiet" pending={found.isReadingMore && 'Reading older posts …'} onClick={found.readMore}>
            Older posts
          </Button>
        </div>
      )}
    </section>
  )
}

function Nothing({ wish, choice, nowMs }: { wish: Wish; choice: Choice; nowMs: number }) {
  const chosen = nameOf(choice)
  const where = chosen && ` in ${chosen}`
  const title = wish.until
    ? `Nothing on ${onThe(wish.until, nowMs)} or before${where}`
    : `Nothing found for “${wish.words}”${where}`
  return (
    <EmptyState icon={<SearchX />} title={title} action={<ButtonLink href="/">Back to the feed</ButtonLink>}>
      {!wish.until && 'Try fewer words, or only the beginning of the last one.'}
    </EmptyState>
  )
}

/** `posts` are not empty. A day without any leads to the nearest one before it. */
function wordsFor(wish: Wish, posts: readonly FeedPost[], hasMore: boolean, nowMs: number): string {
  if (!wish.until) {
    const count = posts.length === 1 ? '1 post' : `${posts.length} posts`
    return hasMore ? `The newest posts with “${wish.words}”.` : `${count} with “${wish.words}”.`
  }
  const [nearest] = dayAndClock(Date.parse(posts[0]?.publishedAt ?? ''))
  const asked = onThe(wish.until, nowMs)
  return nearest === wish.until
    ? `From ${asked} back.`
    : `Nothing on ${asked}. The nearest day before it is ${onThe(nearest, nowMs)}.`
}

/** "Tuesday 17 November"; within a sentence "today". */
function onThe(day: Day, nowMs: number): string {
  return dayName(sayNews, momentOf(day, '12:00'), nowMs).replace(/^(Today|Yesterday)$/, (word) => word.toLowerCase())
}
