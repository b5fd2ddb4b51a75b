// Whether this browser lets Bookbag open without signal: not in some private windows, and not where a policy forbids it.
import { useSyncExternalStore } from 'react'

let isRefused = false
const listeners = new Set<() => void>()

/** The browser did not take the service worker. All else works without it. */
export function refused(): void {
  isRefused = true
  listeners.forEach((listener) => listener())
}

/** Resolves when it is known that this browser takes none; never where it does. */
export const whenRefused = new Promise<void>((done) => listeners.add(done))

export function useOpensOffline(): boolean {
  return useSyncExternalStore(subscribe, () => !isRefused && 'serviceWorker' in navigator)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
