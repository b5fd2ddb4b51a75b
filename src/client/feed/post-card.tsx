// One post. The server prints the same markup for the first ones (server/pages/first-feed.ts): change both together.
import type { ReactNode } from 'react'
import { timeOfDay } from '../../domain/day.ts'
import type { FeedPost, Photo } from '../../domain/feed.ts'
import { postAnchor } from '../../domain/post-anchor.ts'
import { photoLabel } from '../../domain/photo-label.ts'
import { shapeOf } from '../../domain/photo-shape.ts'
import { readersOf } from '../../domain/readers.ts'
import { Pen } from '../ui/pen.tsx'
import { Caption } from './caption.tsx'
import styles from './post-card.module.css'
import type { Language } from '../../words/languages.ts'
import { sayNews } from '../../words/parts/news.ts'

type PostCardProps = {
  post: FeedPost
  /** Names of the groups of a family that reads; for others none. */
  mine: readonly string[]
  /** What fills the reserved place of a photo, once there is something to fill it. */
  renderPhoto?: (photo: Photo) => ReactNode
  /** In which posts are written. */
  language: Language
  onOpen?: (photo: Photo) => void
  actions?: ReactNode
}

export function PostCard({ post, mine, language, renderPhoto, onOpen, actions }: PostCardProps) {
  const readers = readersOf(sayNews, post.groups, mine)
  return (
    <article id={postAnchor(post.id)} className={styles.card}>
      {post.photos.length > 0 && (
        <div className={`${styles.photos} ${styles[shapeOf(post.photos)]}`}>
          {post.photos.map((photo, index) => (
            <button
              key={photo.id}
              type="button"
              className={styles.photo}
              aria-label={photoLabel(sayNews, photo, index, post.photos.length)}
              onClick={() => onOpen?.(photo)}
            >
              <svg className={styles.place} viewBox={`0 0 ${photo.width} ${photo.height}`} aria-hidden="true"></svg>
              {renderPhoto?.(photo)}
            </button>
          ))}
        </div>
      )}
      {post.caption !== '' && (
        <p className={post.photos.length > 0 ? styles.caption : styles.words} lang={language} dir="auto">
          <Caption text={post.caption} />
        </p>
      )}
      <div className={styles.about}>
        <div className={styles.line}>
          {post.tag && <Pen tag={post.tag} href={`/?tag=${encodeURIComponent(post.tag)}`} />}
          <span>{post.authorName}</span>
          {readers.rest === null ? (
            <span>{readers.line}</span>
          ) : (
            <details className={styles.readers}>
              <summary>{readers.line}</summary>
              {readers.rest}
            </details>
          )}
          <time dateTime={post.publishedAt}>{timeOfDay(post.publishedAt)}</time>
        </div>
        {actions}
      </div>
    </article>
  )
}
