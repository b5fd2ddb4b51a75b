// Lets the back button of the phone close what is open, instead of leaving the page.
import { useCallback, useEffect, useRef } from 'react'

/** Adds a step to the history while mounted. Returns how to close: it takes that step back, and then `onClose` is called. */
export function useBackCloses(onClose: () => void): () => void {
  const latest = useRef(onClose)
  /** Going back takes a moment: a second close meanwhile would take a step too many, and leave the page. */
  const isClosing = useRef(false)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    if (!isOpenStep()) history.pushState({ isOpen: true }, '')
    const back = () => {
      isClosing.current = false
      latest.current()
    }
    addEventListener('popstate', back)
    return () => {
      removeEventListener('popstate', back)
      // Closed by something else, such as a takedown.
      if (isOpenStep() && !isClosing.current) history.back()
    }
  }, [])
  return useCallback(() => {
    if (isClosing.current) return
    if (!isOpenStep()) return latest.current()
    isClosing.current = true
    history.back()
  }, [])
}

const isOpenStep = () => (history.state as { isOpen?: boolean } | null)?.isOpen === true
