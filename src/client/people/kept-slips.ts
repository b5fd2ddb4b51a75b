// The slips that were made last, for whoever made them. In memory only: the school keeps hashes, and a slip is a key to the school.
import { useSyncExternalStore } from 'react'
import { mine, onShown } from '../../device/member.ts'
import type { Id } from '../../domain/id.ts'
import type { Slip } from '../../domain/invitation.ts'
import { setUnsaved } from '../ui/unsaved.ts'

let slips: readonly Slip[] = []
const watchers = new Set<() => void>()
onShown(() => keep([]))

export function keep(made: readonly Slip[]): void {
  slips = made
  setUnsaved('slips', made.length > 0)
  for (const watcher of watchers) watcher()
}

/** Of an answer that comes late: kept only while whoever asked is still the one on this page. */
export async function keepFor(memberId: Id, made: readonly Slip[]): Promise<void> {
  if ((await mine()) === memberId) keep(made)
}

export function printed(): void {
  setUnsaved('slips', false)
}

export function useKeptSlips(): readonly Slip[] {
  return useSyncExternalStore(watch, () => slips)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
