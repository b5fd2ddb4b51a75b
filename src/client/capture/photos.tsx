// The photos of the post, each with the words that stand for it.
import { useState } from 'react'
import type { Draft } from '../../device/kept.ts'
import type { Id } from '../../domain/id.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { readyPhotos, shownPhotos, withAltText, withCaptionSayingIt, withoutPhoto, withPhotoBack } from './draft.ts'
import { DraftViewer } from './draft-viewer.tsx'
import { PhotoCard } from './photo-card.tsx'
import { resume } from './photo-intake.ts'
import type { Writing } from './writing.ts'
import styles from './photos.module.css'

type TakenOut = { before: Draft; id: string }

export function Photos({ draft, writing }: { draft: Draft; writing: Writing }) {
  const { keeper, intake } = writing
  const [takenOut, setTakenOut] = useState<TakenOut | null>(null)
  const [openedId, setOpenedId] = useState<Id | null>(null)
  const photos = shownPhotos(draft)
  const ready = readyPhotos(draft)

  function takeOut(id: string) {
    setTakenOut({ before: draft, id })
    keeper.edit((current) => withoutPhoto(current, id))
  }
  function putBack({ before, id }: TakenOut) {
    setTakenOut(null)
    keeper.edit((current) => withPhotoBack(current, before, id))
    // What was made of it while it was out is forgotten.
    void resume(intake, { ...before, photos: before.photos.filter((photo) => photo.id === id) })
  }
  return (
    <>
      {photos.length > 0 && (
        <ul className={styles.photos} id="photos" aria-label={sayCapture('photosOfPost')}>
          {photos.map((photo, index) => (
            <PhotoCard
              key={photo.id}
              photo={photo}
              number={index + 1}
              onAlt={(id, alt) => keeper.edit((current) => withAltText(current, id, alt))}
              onRemove={takeOut}
              onOpen={setOpenedId}
            />
          ))}
        </ul>
      )}
      {ready.length > 1 && (
        <Check
          isChecked={ready.every((photo) => photo.isAltSkipped)}
          onChange={(isSkipped) => keeper.edit((current) => withCaptionSayingIt(current, isSkipped))}
        >
          {sayCapture('captionSaysAll')}
        </Check>
      )}
      {openedId !== null && <DraftViewer photos={ready} photoId={openedId} onClose={() => setOpenedId(null)} />}
      {takenOut && takenOut.before.postId === draft.postId && (
        <div className={styles.takenOut}>
          <p role="status">{sayCapture('takenOut')}</p>
          <Button kind="plain" onClick={() => putBack(takenOut)}>
            {sayUi('undo')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The first photo as it is on the screen now. */
export function firstPicture(): HTMLImageElement | null {
  return document.querySelector('#photos img')
}
