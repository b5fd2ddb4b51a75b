// The address of a photo's bytes on this device, getting sharper as larger renditions arrive.
import { useEffect, useState } from 'react'
import * as feed from '../../device/feed.ts'
import type { Photo } from '../../domain/feed.ts'
import { widthsFor } from './photo-widths.ts'

/** Null while there is nothing to show. `needed` in device pixels; 0 fetches nothing. */
export function usePhotoUrl(photo: Photo, needed: number): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const opened: string[] = []
    let isLeft = false
    const show = async () => {
      for (const width of widthsFor(photo, needed)) {
        const next = await feed.photoUrl(photo, width)
        if (next) opened.push(next)
        if (isLeft) break
        if (next) setUrl(next)
      }
    }
    // Without signal the blurred colours stay; the banner above the feed says why.
    show()
      .catch(() => undefined)
      .finally(() => isLeft && opened.forEach((one) => URL.revokeObjectURL(one)))
    return () => {
      isLeft = true
      opened.forEach((one) => URL.revokeObjectURL(one))
    }
  }, [photo, needed])
  return url
}
