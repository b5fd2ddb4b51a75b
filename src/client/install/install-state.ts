// How this device could keep Bookbag: by the browser's own prompt, by steps that a person follows, or not at all.
import { useSyncExternalStore } from 'react'
import { isInOwnWindow } from '../ui/own-window.ts'

/** Chromium's event, which TypeScript's libraries lack. */
type InstallPrompt = Event & { prompt: () => Promise<void>; userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }> }

/** `installed`: while this page was open. A tab that comes later is not told. */
export type InstallState =
  | { kind: 'prompt'; install: () => Promise<void> }
  | { kind: 'steps' }
  | { kind: 'installed' }
  | { kind: 'none' }

const NONE: InstallState = { kind: 'none' }
let state: InstallState = NONE
const listeners = new Set<() => void>()

function become(next: InstallState) {
  state = next
  for (const listener of listeners) listener()
}

// The event comes once, early: it is kept from the moment that this module is loaded.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  const kept = event as InstallPrompt
  const install = async () => {
    await kept.prompt()
    await kept.userChoice
    // It can be asked once; who said yes may have it already.
    if (state.kind === 'prompt') become(NONE)
  }
  become({ kind: 'prompt', install })
})
addEventListener('appinstalled', () => become({ kind: 'installed' }))

/** Apple's browsers offer no prompt: `touchPoints` tells an iPad from a Mac. */
export function needsSteps(userAgent: string, touchPoints: number, isInstalled: boolean): boolean {
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)
  return isApple && !isInstalled
}

if (needsSteps(navigator.userAgent, navigator.maxTouchPoints, isInOwnWindow())) state = { kind: 'steps' }

export function useInstallState(): InstallState {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
