// The tags that the kept posts carry: one tap shows only those posts.
import { useState } from 'react'
import { Link } from 'wouter'
import type { FeedPost } from '../../domain/feed.ts'
import type { Tag } from '../../domain/tag.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { usePosts } from './use-posts.ts'
import styles from './tag-filter.module.css'

export function TagFilter({ chosen }: { chosen: Tag | null }) {
  const [before, setBefore] = useState<readonly Tag[]>([])
  const tags = tagsOf(usePosts(null) ?? [], chosen, before)
  if (tags.join() !== before.join()) setBefore(tags)
  return (
    <nav className={styles.filter} aria-label={sayFeed('tags')}>
      {tags.length > 0 && (
        <ul className={styles.tags}>
          <li>
            <Link href="/" className={styles.tag} aria-current={chosen === null ? 'true' : undefined}>
              {sayFeed('everything')}
            </Link>
          </li>
          {tags.map((tag) => (
            <li key={tag}>
              <Link
                href={`/?tag=${encodeURIComponent(tag)}`}
                className={styles.tag}
                dir="ltr"
                aria-current={chosen === tag ? 'true' : undefined}
              >
                #{tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

const MOST = 8

/** The most used first; but what stands already keeps its place, for older posts arrive while one reads. A chosen tag always stays. */
export function tagsOf(posts: readonly FeedPost[], chosen: Tag | null, before: readonly Tag[] = []): Tag[] {
  const counts = new Map<Tag, number>()
  for (const { tag } of posts) if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const standing = before.filter((tag) => counts.has(tag) || tag === chosen)
  const used = [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag)
  const most = [...new Set([...standing, ...used])].slice(0, Math.max(MOST, standing.length))
  return chosen && !most.includes(chosen) ? [chosen, ...most] : most
}
