// Whether kept photos may be painted (safety.md, I7): the change log has answered, or it did not and the lease still holds.
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import * as feed from '../../device/feed.ts'
import { Notice } from '../ui/notice.tsx'

const AllowedContext = createContext(false)

/** False while it is not yet known, or when they may not. */
export const useArePhotosAllowed = () => use(AllowedContext)

export function PhotosAllowed({ isCaughtUp, children }: { isCaughtUp: boolean; children: ReactNode }) {
  const { data: isAllowed } = useQuery({
    queryKey: ['photos allowed', isCaughtUp],
    queryFn: () => feed.arePhotosAllowed(),
    placeholderData: (before) => before,
    staleTime: Infinity,
  })
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
