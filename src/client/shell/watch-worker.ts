// Registers the service worker and watches for a new version. Loaded after the page itself: nothing that is read waits for it.
import { Workbox } from 'workbox-window'
import * as opensOffline from '../ui/opens-offline.ts'
import { HOUR } from '../../domain/time.ts'

/** Calls back when a new version waits, now or later. Where the browser takes no worker, Bookbag goes on without. */
export async function watchWorker(onWaiting: () => void): Promise<void> {
  const workbox = new Workbox('/sw.js')
  workbox.addEventListener('waiting', () => {
    // Without a controller this is the first version: there is nothing to switch from.
    if (navigator.serviceWorker.controller) onWaiting()
  })
  try {
    await workbox.register()
  } catch {
    opensOffline.refused()
    return
  }
  setInterval(() => void workbox.update().catch(() => undefined), HOUR)
}
