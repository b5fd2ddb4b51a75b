// What was found, newest first, and in words what it is: from which day, for which words, and whether only this device was asked.
import { SearchX } from 'lucide-react'
import type { Wish } from '../../device/looking.ts'
import { dayInFull } from '../../domain/day.ts'
import type { FeedPost } from '../../domain/feed.ts'
import { type Day, dayAndClock, momentOf } from '../../domain/school-day.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { sayFind } from '../../words/parts/find.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Rich } from '../ui/rich.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useNow } from '../ui/use-now.ts'
import { asTag } from './as-tag.tsx'
import { type Choice, valuesOf } from './choice.ts'
import { ReadablePosts } from './readable-posts.tsx'
import { useFound } from './use-found.ts'
import styles from './find-page.module.css'

export function FoundPosts({ wish, choice }: { wish: Wish; choice: Choice }) {
  const found = useFound(wish)
  const nowMs = useNow()
  const { posts } = found
  return (
    <section aria-label={sayFind('found')} className={styles.found}>
      <div role="status" className={styles.said}>
        {posts === undefined && found.error === null && <span className="visually-hidden">{sayFind('looking')}</span>}
        {found.isHereOnly && <Notice kind="info">{sayFind('keptOnly')}</Notice>}
        {posts?.[0] && <p>{wordsFor(wish, posts, found.hasMore, nowMs)}</p>}
      </div>
      <ProblemNotice error={found.error} onRetry={found.again} />
      {posts === undefined && found.error === null && <Skeleton picture={{ width: 4, height: 3 }} lines={2} />}
      {posts?.length === 0 && <Nothing wish={wish} choice={choice} nowMs={nowMs} />}
      {posts && <ReadablePosts posts={posts} />}
      {found.hasMore && (
        <div className={styles.more}>
          <Button kind="quiet" pending={found.isReadingMore && sayFeed('readingOlder')} onClick={found.readMore}>
            {sayFeed('olderPosts')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Nothing({ wish, choice, nowMs }: { wish: Wish; choice: Choice; nowMs: number }) {
  const where = valuesOf(choice)
  const title = wish.until
    ? sayFind('nothingBefore', { ...where, day: inFull(wish.until, nowMs) })
    : sayFind('nothingFound', { ...where, words: wish.words ?? '' })
  return (
    <EmptyState
      icon={<SearchX />}
      title={<Rich text={title} parts={{ tag: asTag }} />}
      action={<ButtonLink href="/">{sayFind('backToFeed')}</ButtonLink>}
    >
      {!wish.until && sayFind('fewerWords')}
    </EmptyState>
  )
}

/** `posts` are not empty. A day without any leads to the nearest one before it. */
function wordsFor({ words = '', until }: Wish, posts: readonly FeedPost[], hasMore: boolean, nowMs: number): string {
  if (!until) return hasMore ? sayFind('newestWith', { words }) : sayFind('postsWith', { count: posts.length, words })
  const [nearest] = dayAndClock(Date.parse(posts[0]?.publishedAt ?? ''))
  const day = inFull(until, nowMs)
  return nearest === until ? sayFind('fromDay', { day }) : sayFind('nearestDay', { day, nearest: inFull(nearest, nowMs) })
}

const inFull = (day: Day, nowMs: number) => dayInFull(sayFind.language, momentOf(day, '12:00'), nowMs)
