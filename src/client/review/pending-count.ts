// How many posts wait for a decision, as the school said last: for the number beside Review.
let count = 0
const watchers = new Set<() => void>()

export function heard(next: number): void {
  count = next
  for (const watcher of watchers) watcher()
}

export const last = (): number => count

export function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
