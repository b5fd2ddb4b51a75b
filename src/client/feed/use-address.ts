// The whole address of the page, for what it says behind #: there it stays on the device, and no log of the school has it.
import { useSyncExternalStore } from 'react'

/** wouter announces what it does to the history by events of these names. */
const CHANGES = ['pushState', 'replaceState', 'popstate', 'hashchange']

export function useAddress(): URL {
  return new URL(useSyncExternalStore(subscribe, () => location.href))
}

function subscribe(listener: () => void) {
  CHANGES.forEach((change) => addEventListener(change, listener))
  return () => CHANGES.forEach((change) => removeEventListener(change, listener))
}
