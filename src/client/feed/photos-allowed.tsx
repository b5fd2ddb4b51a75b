// Whether kept photos may be painted (safety.md, I7): the change log has answered, or it did not and the lease still holds.
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import * as feed from '../../device/feed.ts'
import { Notice } from '../ui/notice.tsx'

const AllowedContext = createContext(false)

/** False while it is not yet known, or when they may not. The device itself holds the photos back. */
export const useArePhotosAllowed = () => use(AllowedContext)

export function PhotosAllowed({ isCaughtUp, children }: { isCaughtUp: boolean; children: ReactNode }) {
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
  return (
    <AllowedContext value={isAllowed ?? false}>
      {isAllowed === false && (
        <Notice kind="info" title="Connect once to see photos again">
          This device has not heard from the school for a while. The words are still here; the photos come back as soon as there
          is signal.
        </Notice>
      )}
      {children}
    </AllowedContext>
  )
}
