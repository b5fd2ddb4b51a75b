// One post. The server prints the same markup for the first ones (server/pages/first-feed.ts): change both together.
import type { ReactNode } from 'react'
import type { FeedPost, Photo } from '../../domain/feed.ts'
import { Pen } from '../ui/pen.tsx'
import { timeOfDay } from '../ui/when.ts'
import { Caption } from './caption.tsx'
import { shapeOf } from './photo-shape.ts'
import { photoLabel } from './photo-label.ts'
import styles from './post-card.module.css'

type PostCardProps = {
  post: FeedPost
  /** What fills the reserved place of a photo, once there is something to fill it. */
  renderPhoto?: (photo: Photo) => ReactNode
  onOpen?: (photo: Photo) => void
  actions?: ReactNode
}

export function PostCard({ post, renderPhoto, onOpen, actions }: PostCardProps) {
  return (
    <article className={styles.card}>
      {post.photos.length > 0 && (
        <div className={`${styles.photos} ${styles[shapeOf(post.photos)]}`}>
          {post.photos.map((photo, index) => (
            <button
              key={photo.id}
              type="button"
              className={styles.photo}
              aria-label={photoLabel(photo, index, post.photos.length)}
              onClick={() => onOpen?.(photo)}
            >
              <svg className={styles.place} viewBox={`0 0 ${photo.width} ${photo.height}`} aria-hidden="true"></svg>
              {renderPhoto?.(photo)}
            </button>
          ))}
        </div>
      )}
      {post.caption !== '' && (
        <p className={post.photos.length > 0 ? styles.caption : styles.words}>
          <Caption text={post.caption} />
        </p>
      )}
      <div className={styles.about}>
        <p className={styles.line}>
          {post.tag && <Pen tag={post.tag} href={`/?tag=${encodeURIComponent(post.tag)}`} />}
          <span>{post.authorName}</span>
          <span>{post.groups.length > 0 ? post.groups.join(', ') : 'Whole school'}</span>
          <time dateTime={post.publishedAt}>{timeOfDay(post.publishedAt)}</time>
        </p>
        {actions}
      </div>
    </article>
  )
}
