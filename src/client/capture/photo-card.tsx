// One photo of the post: how it looks, what it shows in words, and the way to take it out again.
import { Trash2 } from 'lucide-react'
import type { DraftPhoto } from '../../device/kept.ts'
import { IconButton } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { MAX_ALT_TEXT } from '../../domain/limits.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import styles from './photo-card.module.css'
import { usePhotoUrl } from './use-photo-url.ts'

type ShownPhoto = Exclude<DraftPhoto, { state: 'failed' }>
type AltChange = { altText?: string; isAltSkipped?: boolean }
type PhotoCardProps = {
  photo: ShownPhoto
  /** Counted from 1. */
  number: number
  onAlt: (id: string, change: AltChange) => void
  onRemove: (id: string) => void
  onOpen: (id: string) => void
}

export function PhotoCard({ photo, number, onAlt, onRemove, onOpen }: PhotoCardProps) {
  return (
    <li className={styles.card}>
      <div className={styles.side}>
        <div className={styles.picture}>
          <Thumbnail photo={photo} number={number} onOpen={onOpen} />
        </div>
        <div className={styles.remove}>
          <IconButton
            label={sayCapture('takePhotoOut', { index: number })}
            icon={<Trash2 aria-hidden size={20} />}
            onClick={() => onRemove(photo.id)}
          />
        </div>
      </div>
      <div className={styles.words}>
        <PhotoWords photo={photo} number={number} onAlt={onAlt} />
      </div>
    </li>
  )
}

function Thumbnail({ photo, number, onOpen }: Pick<PhotoCardProps, 'photo' | 'number' | 'onOpen'>) {
  const url = usePhotoUrl(photo)
  if (!url) return <span className={styles.preparing}>{sayCapture('preparing')}</span>
  const picture = (
    <img
      className={styles.image}
      src={url}
      alt={(photo.state === 'ready' && photo.altText) || sayCapture('photoNumber', { index: number })}
    />
  )
  if (photo.state === 'raw') return picture
  return (
    <button
      type="button"
      className={styles.open}
      aria-label={sayCapture('lookClosely', { index: number })}
      onClick={() => onOpen(photo.id)}
    >
      {picture}
    </button>
  )
}

function PhotoWords({ photo, number, onAlt }: Pick<PhotoCardProps, 'photo' | 'number' | 'onAlt'>) {
  if (photo.state === 'raw') return <p className={styles.note}>{sayCapture('madeSmaller', { index: number })}</p>
  return (
    <>
      <TextArea
        label={sayCapture('whatShows', { index: number })}
        rows={2}
        value={photo.altText}
        max={MAX_ALT_TEXT}
        maxLength={MAX_ALT_TEXT}
        disabled={photo.isAltSkipped}
        onChange={(event) => onAlt(photo.id, { altText: event.target.value })}
      />
      <Check isChecked={photo.isAltSkipped} onChange={(isAltSkipped) => onAlt(photo.id, { isAltSkipped })}>
        {sayCapture('captionSaysIt')}
      </Check>
    </>
  )
}
