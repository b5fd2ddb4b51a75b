// Lets the back button of the phone close what is open, instead of leaving the page.
import { useCallback, useEffect, useRef } from 'react'

/** Adds a step to the history while mounted. Returns how to close: it takes that step back, and then `onClose` is called. */
export function useBackCloses(onClose: () => void): () => void {
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    if (!isOpenStep()) history.pushState({ isOpen: true }, '')
    const back = () => latest.current()
    addEventListener('popstate', back)
    return () => {
      removeEventListener('popstate', back)
      // Closed by something else, such as a takedown.
      if (isOpenStep()) history.back()
    }
  }, [])
  return useCallback(() => (isOpenStep() ? history.back() : latest.current()), [])
}

const isOpenStep = () => (history.state as { isOpen?: boolean } | null)?.isOpen === true
