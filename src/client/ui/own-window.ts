// Whether Bookbag stands in a window of its own, as where it is installed. A tab that has just been installed may move into one.
import { useSyncExternalStore } from 'react'

const standalone = () => matchMedia('(display-mode: standalone)')

export const isInOwnWindow = () => standalone().matches

/** Draws anew when the page moves into a window of its own, or out of it. */
export function useIsInOwnWindow(): boolean {
  return useSyncExternalStore(subscribe, isInOwnWindow)
}

function subscribe(listener: () => void) {
  const query = standalone()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
