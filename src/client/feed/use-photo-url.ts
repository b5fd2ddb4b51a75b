// The address of a photo's bytes on this device, getting sharper as larger renditions arrive.
import { useEffect, useState } from 'react'
import * as feed from '../../device/feed.ts'
import type { Photo } from '../../domain/feed.ts'
import { photoInPage } from './first-feed.ts'
import { useArePhotosAllowed, useComebacks, useDoubts } from './photos-allowed.tsx'
import { widthsFor } from './photo-widths.ts'

/** Its smallest rendition is on the screen; the device fetches that later, to keep it (device/prefetch.ts). */
const isInPage = (photo: Photo, doubts: number) => photoInPage(photo)?.doubts === doubts

/**
 * Null while there is nothing to show. `needed` in device pixels; 0 fetches nothing.
 * The device itself holds kept photos back until they may be painted, and takes addresses back with a takedown.
 */
export function usePhotoUrl(photo: Photo, needed: number): string | null {
  const doubts = useDoubts()
  const comebacks = useComebacks()
  const [shown, setShown] = useState(() => photoInPage(photo))
  const isAllowed = useArePhotosAllowed()
  useEffect(() => {
    let isLeft = false
    const show = async () => {
      for (const width of widthsFor(photo, needed).slice(isInPage(photo, doubts) ? 1 : 0)) {
        const url = await feed.photoUrl(photo, width)
        if (isLeft) return
        if (url) setShown({ url, doubts })
      }
    }
    void show().catch(reportError)
    return () => {
      isLeft = true
    }
    // Tried again when photos become allowed: then there is signal, or a lease.
  }, [photo, needed, isAllowed, doubts, comebacks])
  // An address from before a doubt works no more.
  return shown?.doubts === doubts ? shown.url : null
}
