// A photo on the whole screen: closer with two fingers, on with a swipe or the arrow keys, back with Esc or the back button.
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type ComponentType, useEffect, useState } from 'react'
import type { Id } from '../../domain/id.ts'
import { saySeldom } from '../../words/parts/seldom.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { sayNews } from '../../words/parts/news.ts'
import { IconButton } from './button.tsx'
import { useModal } from './dialog.tsx'
import { useBackCloses } from './use-back-closes.ts'
import styles from './photo-viewer.module.css'

type PhotoViewerProps<Photo> = {
  photos: readonly Photo[]
  /** The one that is shown first. */
  photoId: Id
  /** Below the photo. */
  wordsOf: (photo: Photo) => string
  /** Shows one photo: where its bytes come from differs from screen to screen. */
  Picture: ComponentType<{ photo: Photo; onSwipe: (step: 1 | -1) => void }>
  onClose: () => void
}

export function PhotoViewer<Photo extends { id: Id }>({ photos, photoId, wordsOf, Picture, onClose }: PhotoViewerProps<Photo>) {
  // By its id: a photo that is ready meanwhile comes in beside it, and the one that is looked at stays.
  const [shownId, setShownId] = useState(photoId)
  const close = useBackCloses(onClose)
  const dialog = useModal(close)
  const index = Math.max(
    0,
    photos.findIndex(({ id }) => id === shownId),
  )
  const shown = photos[index]
  const count = photos.length
  const step = (by: 1 | -1) => {
    const next = photos[index + by]
    if (next) setShownId(next.id)
  }
  useArrowKeys(step)
  return (
    <dialog ref={dialog} className={styles.viewer} aria-label={sayNews('photoOf', { index: index + 1, count })}>
      {shown && <Picture key={shown.id} photo={shown} onSwipe={step} />}
      <div className={styles.close}>
        <IconButton label={sayUi('close')} icon={<X aria-hidden />} onClick={close} />
      </div>
      <footer className={styles.foot}>
        {count > 1 && (
          <IconButton
            label={saySeldom('photoBefore')}
            icon={<ChevronLeft aria-hidden />}
            disabled={index === 0}
            onClick={() => step(-1)}
          />
        )}
        <p className={styles.words} aria-live="polite">
          {count > 1 && <span className={styles.count}>{saySeldom('indexOf', { index: index + 1, count })}</span>}
          {shown && <bdi>{wordsOf(shown)}</bdi>}
        </p>
        {count > 1 && (
          <IconButton
            label={saySeldom('nextPhoto')}
            icon={<ChevronRight aria-hidden />}
            disabled={index === count - 1}
            onClick={() => step(1)}
          />
        )}
      </footer>
    </dialog>
  )
}

function useArrowKeys(step: (by: 1 | -1) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') step(1)
      if (event.key === 'ArrowLeft') step(-1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
