// What lives only on this page: the browser asks before the page is left, and no update is offered meanwhile.
import { useSyncExternalStore } from 'react'

const held = new Set<string>()
const watchers = new Set<() => void>()

/** `what` is named once for each kind of thing. */
export function setUnsaved(what: string, isUnsaved: boolean): void {
  if (isUnsaved) held.add(what)
  else held.delete(what)
  if (held.size > 0) addEventListener('beforeunload', warn)
  else removeEventListener('beforeunload', warn)
  for (const watcher of watchers) watcher()
}

export function useHasUnsaved(): boolean {
  return useSyncExternalStore(watch, () => held.size > 0)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

function warn(event: BeforeUnloadEvent) {
  event.preventDefault()
}
