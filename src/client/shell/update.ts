// A new version that the service worker has fetched is taken only when a person says so.
import { useEffect, useState } from 'react'
import type { WorkerMessage } from '../../device/worker-messages.ts'
import { afterPage } from './after-page.ts'
import { onceLoaded } from './once-loaded.ts'

/** Null until a new version waits. `apply` switches to it and opens the page again. */
export type Update = { apply: () => void } | null

export function useUpdate(): Update {
  const [update, setUpdate] = useState<Update>(null)
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined
    return onceLoaded(loadWatching, ({ watchWorker }) => {
      void watchWorker(() => setUpdate({ apply: () => void updateNow().catch(reportError) })).catch(reportError)
      return () => undefined
    })
  }, [])
  return update
}

/**
 * Switches to the newest version and opens the page again. Looks for one first when none waits; where there is none to be had,
 * the page is opened again all the same.
 */
export async function updateNow(): Promise<void> {
  const registration =
    'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration().catch(() => undefined) : undefined
  const waiting = registration && (registration.waiting ?? (await fetchNewest(registration)))
  if (waiting) takeOver(waiting)
  else location.reload()
}

/** Nothing that is read waits for it. */
async function loadWatching() {
  await afterPage()
  return import('./watch-worker.ts')
}

/** The version that waits after asking the school for it; null without signal, or when this is the newest. */
async function fetchNewest(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  await registration.update().catch(() => undefined)
  const { installing } = registration
  if (installing) await installed(installing)
  return registration.waiting
}

/** Also resolves when installing failed. */
function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => worker.state !== 'installing' && resolve()
    worker.addEventListener('statechange', look)
    look()
  })
}

function takeOver(waiting: ServiceWorker) {
  // Also for a page that no worker controls, as after a forced reload.
  waiting.addEventListener('statechange', () => waiting.state === 'activated' && location.reload())
  waiting.postMessage({ kind: 'take-over' } satisfies WorkerMessage)
}
