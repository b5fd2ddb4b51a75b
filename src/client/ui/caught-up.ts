// Whether this device has heard what changed at school since the page opened. The live stream keeps it up to date.
import { useSyncExternalStore } from 'react'
import * as feed from '../../device/feed.ts'

/** failed: with Unreached there is no signal; the kept posts are shown all the same. */
export type CaughtUp = { kind: 'asking' } | { kind: 'heard' } | { kind: 'failed'; error: unknown }

let state: CaughtUp = { kind: 'asking' }
const listeners = new Set<() => void>()

function become(next: CaughtUp) {
  if (next.kind === state.kind && next.kind !== 'failed') return
  state = next
  listeners.forEach((listener) => listener())
}

/** Someone else reads now: nothing is known yet. */
export function forget(): void {
  become({ kind: 'asking' })
}

/** The stream says that it has read the log. */
export function heard(): void {
  become({ kind: 'heard' })
}

/** Asks the school what changed. Never throws: the screens show what came of it. */
export async function ask(): Promise<void> {
  try {
    await feed.catchUp()
    heard()
  } catch (error) {
    become({ kind: 'failed', error })
  }
}

export function askUnlessHeard(): void {
  if (state.kind === 'asking') void ask()
}

/** After a failure, on return to the page or of the network. */
export function askAgain(): void {
  if (state.kind === 'failed') void ask()
}

export function useCaughtUp(): CaughtUp {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
