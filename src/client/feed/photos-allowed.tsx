// Whether kept photos may be painted (safety.md, I7): the change log has answered, or it did not and the lease still holds.
import { createContext, use, useEffect, useState } from 'react'
import * as feed from '../../device/feed.ts'

/** Null while it is not yet known. The device itself holds the photos back; here is only when to try again. */
export const PhotosAllowed = createContext<boolean | null>(null)

export const useArePhotosAllowed = () => use(PhotosAllowed)

/** Asked again whenever the school is heard or lost. */
export function useAskIfPhotosAllowed(isCaughtUp: boolean): boolean | null {
  const [isAllowed, setIsAllowed] = useState<boolean | null>(null)
  useEffect(() => {
    let isLeft = false
    const ask = async () => {
      const answer = await feed.arePhotosAllowed()
      if (!isLeft) setIsAllowed(answer)
    }
    void ask().catch(reportError)
    return () => {
      isLeft = true
    }
  }, [isCaughtUp])
  return isAllowed
}
