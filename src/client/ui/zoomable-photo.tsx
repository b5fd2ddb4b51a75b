// A photo that can be looked at closely.
import type { ReactNode } from 'react'
import { useZoom } from './use-zoom.ts'
import styles from './photo-viewer.module.css'

type ZoomablePhotoProps = {
  /** In its own shape: px, or anything in the same ratio. */
  size: { width: number; height: number }
  /** Null while there is nothing to show yet. */
  url: string | null
  alt: string
  onSwipe: (step: 1 | -1) => void
  /** Stands in its place until then. */
  children?: ReactNode
}

export function ZoomablePhoto({ size, url, alt, onSwipe, children }: ZoomablePhotoProps) {
  const { view, handlers } = useZoom(size, onSwipe)
  const transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
  return (
    <div className={styles.stage} {...handlers}>
      {url ? (
        <img className={styles.photo} src={url} alt={alt} draggable={false} style={{ transform }} />
      ) : (
        <div className={styles.blur} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
          {children}
        </div>
      )}
    </div>
  )
}
