// A photo of the draft as an address that an image can show; given back when it is no longer shown.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { mediaPath } from '../../api/contract/feed.ts'
import * as drafts from '../../device/drafts.ts'
import type { DraftPhoto } from '../../device/kept.ts'
import type { Id } from '../../domain/id.ts'
import { RENDITION_WIDTHS } from '../../domain/limits.ts'
import { renditionWidths } from '../../domain/rendition-widths.ts'
import { useMe } from '../ui/me.tsx'
import * as previews from './previews.ts'

/** Null while there is nothing to show. A returned post's photo may be at the school only, in several sizes. */
export function usePhotoUrl(photo: DraftPhoto, size: 'small' | 'large' = 'small'): string | null {
  const memberId = useMe().member.id
  const [shown, setShown] = useState<{ id: Id; url: string } | null>(null)
  const { id } = photo
  const isReady = photo.state === 'ready'
  const isAtSchool = photo.state === 'ready' && photo.isAtSchool === true
  const name = size === 'large' && photo.state === 'ready' ? renditionWidths(photo.width).at(-1) : undefined
  // A preview is small: to look for faces the photo itself is shown, as it is sent.
  const preview = useSyncExternalStore(previews.subscribe, () => (size === 'small' ? previews.of(id) : null))
  const isSeen = isReady || preview !== null
  useEffect(() => {
    if (!isSeen) return undefined
    let url: string | null = null
    let isLeft = false
    const show = (blob: Blob | null) => {
      if (isLeft) return
      if (blob) url = URL.createObjectURL(blob)
      if (url) setShown({ id, url })
      else if (isAtSchool) setShown({ id, url: mediaPath(id, name ?? RENDITION_WIDTHS[0]) })
    }
    if (preview) show(preview)
    else
      void drafts
        .photoBytes(memberId, id)
        .then((bytes) => show(bytes ? new Blob([bytes], { type: 'image/jpeg' }) : previews.of(id)))
    return () => {
      isLeft = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [memberId, id, name, isSeen, isAtSchool, preview])
  return shown && shown.id === id ? shown.url : null
}
