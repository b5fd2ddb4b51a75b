// A photo as large as the school has it, in its own shape from the start, with the words that stand for it.
import { mediaAddress } from '../../api/contract/feed.ts'
import type { Photo } from '../../domain/feed.ts'
import { useMe } from '../ui/me.tsx'
import styles from './review-photo.module.css'

export function ReviewPhoto({ photo }: { photo: Photo }) {
  const { member } = useMe()
  const largest = photo.renditions.toSorted((a, b) => b.width - a.width)[0]
  return (
    <figure className={styles.photo}>
      {largest ? (
        <img
          className={styles.image}
          src={mediaAddress(photo.id, largest.name, member.id)}
          width={photo.width}
          height={photo.height}
          alt={photo.altText ?? 'Photo. The author says that the caption describes it.'}
        />
      ) : (
        <p>This photo is not ready yet.</p>
      )}
      <figcaption className={styles.alt}>
        {photo.altText === null ? 'Described by the caption.' : `Read out as: ${photo.altText}`}
      </figcaption>
    </figure>
  )
}
