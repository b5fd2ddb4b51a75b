// Photos that this page has prepared, for the screen: they are seen without the way through the device's store.
import type { Id } from '../../domain/id.ts'

const kept = new Map<Id, Blob>()
const listeners = new Set<() => void>()

export function show(id: Id, bytes: ArrayBuffer): void {
  kept.set(id, new Blob([bytes], { type: 'image/jpeg' }))
  for (const listener of listeners) listener()
}

export function of(id: Id): Blob | null {
  return kept.get(id) ?? null
}

/** Forgets all others: the memory of a phone is small. */
export function keepOnly(ids: readonly Id[]): void {
  for (const id of kept.keys()) if (!ids.includes(id)) kept.delete(id)
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
