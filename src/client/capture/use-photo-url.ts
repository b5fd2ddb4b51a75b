// A photo of the draft as an address that an image can show; given back when it is no longer shown.
import { useEffect, useState } from 'react'
import { mediaPath } from '../../api/contract/feed.ts'
import * as drafts from '../../device/drafts.ts'
import type { DraftPhoto } from '../../device/kept.ts'

const THUMBNAIL = 480

/** Null while there is nothing to show. A returned post's photo may be at the school only. */
export function usePhotoUrl(photo: DraftPhoto): string | null {
  const [shown, setShown] = useState<{ id: string; url: string } | null>(null)
  const { id } = photo
  const isReady = photo.state === 'ready'
  const isAtSchool = photo.state === 'ready' && photo.isAtSchool === true
  useEffect(() => {
    if (!isReady) return undefined
    let url: string | null = null
    let isLeft = false
    void drafts.photoBytes(id).then((bytes) => {
      if (isLeft) return
      if (bytes) url = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
      if (url) setShown({ id, url })
      else if (isAtSchool) setShown({ id, url: mediaPath(id, THUMBNAIL) })
    })
    return () => {
      isLeft = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [id, isReady, isAtSchool])
  return shown && shown.id === id ? shown.url : null
}
