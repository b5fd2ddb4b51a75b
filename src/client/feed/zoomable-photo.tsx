// A photo that can be looked at closely.
import type { Photo } from '../../domain/feed.ts'
import { Thumbhash } from './thumbhash.tsx'
import { usePhotoUrl } from './use-photo-url.ts'
import { useZoom } from './use-zoom.ts'
import styles from './photo-viewer.module.css'

export function ZoomablePhoto({ photo, onSwipe }: { photo: Photo; onSwipe: (step: 1 | -1) => void }) {
  const { view, handlers } = useZoom(photo, onSwipe)
  const url = usePhotoUrl(photo, photo.width)
  const transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
  return (
    <div className={styles.stage} {...handlers}>
      {url ? (
        <img className={styles.photo} src={url} alt={photo.altText ?? ''} draggable={false} style={{ transform }} />
      ) : (
        <div className={styles.blur} style={{ aspectRatio: `${photo.width} / ${photo.height}` }}>
          <Thumbhash hash={photo.thumbhash} />
        </div>
      )}
    </div>
  )
}
