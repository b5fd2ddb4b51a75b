// The service worker is registered here; a new version that it has fetched is taken only when a person says so.
import { useEffect, useState } from 'react'
import { HOUR } from '../../domain/time.ts'
import type { WorkerMessage } from '../../device/worker-messages.ts'

/** Null until a new version waits. `apply` switches to it and opens the page again. */
export type Update = { apply: () => void } | null

export function useUpdate(): Update {
  const [update, setUpdate] = useState<Update>(null)
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    void watch(navigator.serviceWorker, (apply) => setUpdate({ apply })).catch(reportError)
  }, [])
  return update
}

async function watch(container: ServiceWorkerContainer, onWaiting: (apply: () => void) => void) {
  const registration = await container.register('/sw.js')
  const look = () => {
    // Without a controller this is the first version: there is nothing to switch from.
    if (registration.waiting && container.controller) onWaiting(() => takeOver(container, registration))
  }
  look()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  setInterval(() => void registration.update().catch(() => undefined), HOUR)
}

function takeOver(container: ServiceWorkerContainer, { waiting }: ServiceWorkerRegistration) {
  container.addEventListener('controllerchange', () => location.reload())
  waiting?.postMessage({ kind: 'take-over' } satisfies WorkerMessage)
}
