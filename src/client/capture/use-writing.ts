// The writing for the screen: opened with the page, saved when it is left or hidden.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Id } from '../../domain/id.ts'
import type { DraftKeeper, KeptDraft } from './draft-keeper.ts'
import * as writings from './writing.ts'

/** Reads the device, not the school: works without signal. */
export function useWriting(memberId: Id) {
  return useQuery({
    queryKey: ['writing', memberId],
    queryFn: () => writings.open(memberId),
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    refetchOnMount: 'always',
    structuralSharing: false,
  })
}

/** The draft as it is now, with every change; what is not kept yet is saved when the page is hidden or left. */
export function useDraft(keeper: DraftKeeper): KeptDraft {
  const kept = useSyncExternalStore(keeper.subscribe, keeper.current)
  useEffect(() => {
    const flush = () => void keeper.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [keeper])
  return kept
}
