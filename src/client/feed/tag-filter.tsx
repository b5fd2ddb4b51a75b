// The tags that the kept posts carry: one tap shows only those posts.
import { Link } from 'wouter'
import type { FeedPost } from '../../domain/feed.ts'
import type { Tag } from '../../domain/tag.ts'
import { usePosts } from './use-posts.ts'
import styles from './tag-filter.module.css'

export function TagFilter({ chosen }: { chosen: Tag | null }) {
  const tags = tagsOf(usePosts(null) ?? [], chosen)
  return (
    <nav className={styles.filter} aria-label="Tags">
      {tags.length > 0 && (
        <ul className={styles.tags}>
          <li>
            <Link href="/" className={styles.tag} aria-current={chosen === null ? 'true' : undefined}>
              Everything
            </Link>
          </li>
          {tags.map((tag) => (
            <li key={tag}>
              <Link
                href={`/?tag=${encodeURIComponent(tag)}`}
                className={styles.tag}
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

/** The most used first. A chosen tag that nothing carries any more stays visible. */
export function tagsOf(posts: readonly FeedPost[], chosen: Tag | null): Tag[] {
  const counts = new Map<Tag, number>()
  for (const { tag } of posts) if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const tags = [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag)
  const most = tags.slice(0, MOST)
  return chosen && !most.includes(chosen) ? [chosen, ...most] : most
}
