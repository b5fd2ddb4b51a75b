// A new version of Bookbag: found by the service worker, taken only when a person says so.
import { useEffect, useState } from 'react'
import type { WorkerMessage } from '../../device/worker-messages.ts'

export type Update = { apply: () => void } | null

/** Null until a new version waits. `apply` switches to it and opens the page again. */
export function useUpdate(): Update {
  const [update, setUpdate] = useState<Update>(null)
  useEffect(() => {
    if (import.meta.env.PROD && 'serviceWorker' in navigator) void watch((apply) => setUpdate({ apply }))
  }, [])
  return update
}

const HOUR_MS = 3_600_000

async function watch(onWaiting: (apply: () => void) => void) {
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox('/sw.js')
  workbox.addEventListener('waiting', ({ sw }) => {
    onWaiting(() => {
      workbox.addEventListener('controlling', () => location.reload())
      sw?.postMessage({ kind: 'take-over' } satisfies WorkerMessage)
    })
  })
  await workbox.register()
  setInterval(() => void workbox.update(), HOUR_MS)
}
