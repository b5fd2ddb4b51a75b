// The service worker is registered here; a new version that it has fetched is taken only when a person says so.
import { useEffect, useState } from 'react'
import { Workbox } from 'workbox-window'
import { HOUR } from '../../domain/time.ts'
import type { WorkerMessage } from '../../device/worker-messages.ts'

/** Null until a new version waits. `apply` switches to it and opens the page again. */
export type Update = { apply: () => void } | null

export function useUpdate(): Update {
  const [update, setUpdate] = useState<Update>(null)
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    void watch((apply) => setUpdate({ apply })).catch(reportError)
  }, [])
  return update
}

async function watch(onWaiting: (apply: () => void) => void) {
  const workbox = new Workbox('/sw.js')
  let registration: ServiceWorkerRegistration | undefined
  workbox.addEventListener('waiting', () => {
    // Without a controller this is the first version: there is nothing to switch from.
    if (navigator.serviceWorker.controller) onWaiting(() => takeOver(registration?.waiting))
  })
  registration = await workbox.register()
  setInterval(() => void workbox.update().catch(() => undefined), HOUR)
}

function takeOver(waiting: ServiceWorker | null | undefined) {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  waiting?.postMessage({ kind: 'take-over' } satisfies WorkerMessage)
}
