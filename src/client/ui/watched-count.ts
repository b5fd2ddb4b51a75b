// A number that is asked for now and then, such as how many posts wait for a decision, for the badge beside its place.
import { useEffect, useSyncExternalStore } from 'react'

export type WatchedCount = ReturnType<typeof createWatchedCount>

/** Zero until it is heard. A page that has just asked for the things themselves says how many they are. */
export function createWatchedCount() {
  let count = 0
  const watchers = new Set<() => void>()
  return {
    last: () => count,
    heard(next: number) {
      count = next
      for (const watcher of watchers) watcher()
    },
    watch(watcher: () => void) {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}

export function useCount(known: WatchedCount): number {
  return useSyncExternalStore(known.watch, known.last)
}

/** Asks each `everyMs` while the page is in sight, and when it comes back into sight. Without signal the last number stays. */
export function useAskedCount(known: WatchedCount, ask: () => Promise<number>, everyMs: number): void {
  useEffect(() => {
    const askQuietly = () => {
      if (document.visibilityState !== 'hidden') void ask().then(known.heard, () => undefined)
    }
    askQuietly()
    const timer = setInterval(askQuietly, everyMs)
    document.addEventListener('visibilitychange', askQuietly)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', askQuietly)
      known.heard(0)
    }
  }, [known, ask, everyMs])
}
