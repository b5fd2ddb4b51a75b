// How this device could keep Bookbag: by the browser's own prompt, by steps that a person follows, or not at all.
import { useSyncExternalStore } from 'react'

/** Chromium's event, which TypeScript's libraries lack. */
type InstallPrompt = Event & { prompt: () => Promise<void>; userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }> }

export type InstallState = { kind: 'prompt'; install: () => Promise<void> } | { kind: 'steps' } | { kind: 'none' }

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
    become(NONE)
  }
  become({ kind: 'prompt', install })
})
addEventListener('appinstalled', () => become(NONE))

/** Apple's browsers offer no prompt: `touchPoints` tells an iPad from a Mac. */
export function needsSteps(userAgent: string, touchPoints: number, isInstalled: boolean): boolean {
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)
  return isApple && !isInstalled
}

export const isInstalled = () => matchMedia('(display-mode: standalone)').matches

if (needsSteps(navigator.userAgent, navigator.maxTouchPoints, isInstalled())) state = { kind: 'steps' }

export function useInstallState(): InstallState {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
