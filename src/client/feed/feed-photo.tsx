// A photo in its place in the feed: first its blurred thumbhash, then the picture when it is near the screen and allowed.
import { useRef } from 'react'
import type { Photo } from '../../domain/feed.ts'
import { Thumbhash } from './thumbhash.tsx'
import { useNearWidth } from './use-near-width.ts'
import { usePhotoUrl } from './use-photo-url.ts'
import styles from './feed-photo.module.css'

export function FeedPhoto({ photo }: { photo: Photo }) {
  const place = useRef<HTMLSpanElement>(null)
  const width = useNearWidth(place)
  const url = usePhotoUrl(photo, width)
  return (
    <span ref={place} className={styles.fill}>
      <Thumbhash hash={photo.thumbhash} />
      {url && <img className={styles.picture} src={url} alt="" decoding="async" draggable={false} />}
    </span>
  )
}
