// What a page says to the service worker.
import * as z from 'zod/mini'

/** keep-needed: keep for offline use what this device has come to need, the staff screens or another language. take-over: nothing is half done on any screen, so the new version may start. */
export const WorkerMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep-needed') }),
  z.object({ kind: z.literal('take-over') }),
])
export type WorkerMessage = z.infer<typeof WorkerMessage>

/** The name under which the browser wakes the worker to send what waits. */
export const SYNC_TAG = 'outbox'

// Background Sync is Chromium's only, and not in TypeScript's libraries.
type WithSync = { sync?: { register: (tag: string) => Promise<void> } }

/** Tells the active worker, if there is one. */
export async function tellWorker(message: WorkerMessage): Promise<void> {
  const registration = await findRegistration()
  registration?.active?.postMessage(message)
}

/** Asks the browser to wake the worker when there is signal. Only a hint: the page sends as well. */
export async function askForSync(): Promise<void> {
  const registration: (ServiceWorkerRegistration & WithSync) | undefined = await findRegistration()
  try {
    await registration?.sync?.register(SYNC_TAG)
  } catch {
    // Not allowed here; pages drain by themselves.
  }
}

/** Of the worker itself within it, and of a page; none where the browser allows no worker: in some private windows asking is refused. */
export async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const { registration } = globalThis as { registration?: ServiceWorkerRegistration }
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker
  return registration ?? container?.getRegistration().catch(() => undefined)
}
