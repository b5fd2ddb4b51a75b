// A photo as large as the school has it, in its own shape from the start, with the words that stand for it. A tap brings it closer.
import { mediaAddress } from '../../api/contract/feed.ts'
import type { Photo } from '../../domain/feed.ts'
import { sayReview } from '../../words/parts/review.ts'
import { useMe } from '../ui/me.tsx'
import { ZoomablePhoto } from '../ui/zoomable-photo.tsx'
import styles from './review-photo.module.css'

export function ReviewPhoto({ photo, number, onOpen }: { photo: Photo; number: number; onOpen: () => void }) {
  const address = useLargest(photo)
  return (
    <figure className={styles.photo}>
      {address === null ? (
        <p>{sayReview('photoNotReady')}</p>
      ) : (
        <button type="button" className={styles.open} aria-label={sayReview('lookClosely', { number })} onClick={onOpen}>
          <img className={styles.image} src={address} width={photo.width} height={photo.height} alt={altOf(photo)} />
        </button>
      )}
      <figcaption className={styles.alt}>{wordsOf(photo)}</figcaption>
    </figure>
  )
}

/** The same on the whole screen. */
export function ClosePhoto({ photo, onSwipe }: { photo: Photo; onSwipe: (step: 1 | -1) => void }) {
  return <ZoomablePhoto size={photo} url={useLargest(photo)} alt={altOf(photo)} onSwipe={onSwipe} />
}

export function wordsOf(photo: Photo): string {
  return photo.altText === null ? sayReview('describedByCaption') : sayReview('describedAs', { description: photo.altText })
}

const altOf = (photo: Photo) => photo.altText ?? sayReview('photoOfCaption')

/** Null until the school has made it. */
function useLargest(photo: Photo): string | null {
  const { member } = useMe()
  const largest = photo.renditions.toSorted((a, b) => b.width - a.width)[0]
  return largest ? mediaAddress(photo.id, largest.name, member.id) : null
}
