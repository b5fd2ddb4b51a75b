// Whether kept photos may be painted (safety.md, I7): the change log has answered, or it did not and the lease still holds.
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import * as outage from '../../api/outage.ts'
import * as feed from '../../device/feed.ts'

/** Null while it is not yet known. The device itself holds the photos back; here is only when to try again. */
export const PhotosAllowed = createContext<boolean | null>(null)

export const useArePhotosAllowed = () => use(PhotosAllowed)

/** Counts up when what is painted has to go until the device has asked again. */
export const useDoubts = () => useSyncExternalStore(feed.onDoubt, feed.doubts)

/** Counts up when the school is in reach again: photos that could not be had are asked for once more. */
export const useComebacks = () => useSyncExternalStore(outage.onBack, outage.comebacks)

/** Asked again whenever the school is heard or lost. */
export function useAskIfPhotosAllowed(isCaughtUp: boolean): boolean | null {
  const doubts = useDoubts()
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
  }, [isCaughtUp, doubts])
  return isAllowed
}
