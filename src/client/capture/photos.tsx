// The photos of the post, each with the words that stand for it.
import type { Draft } from '../../device/kept.ts'
import { withAltText, withoutPhoto } from './draft.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { PhotoCard } from './photo-card.tsx'
import styles from './photos.module.css'

export function Photos({ draft, keeper }: { draft: Draft; keeper: Pick<DraftKeeper, 'change'> }) {
  if (draft.photos.length === 0) return null
  return (
    <ul className={styles.photos} id="photos" aria-label="Photos of this post">
      {draft.photos.map((photo, index) => (
        <PhotoCard
          key={photo.id}
          photo={photo}
          number={index + 1}
          onAlt={(id, alt) => keeper.change((current) => withAltText(current, id, alt))}
          onRemove={(id) => keeper.change((current) => withoutPhoto(current, id))}
        />
      ))}
    </ul>
  )
}

/** The first photo as it is on the screen now. */
export function firstPicture(): HTMLImageElement | null {
  return document.querySelector('#photos img')
}
