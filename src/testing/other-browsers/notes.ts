// What a browser really holds of notifications, past the screens of Bookbag.
import type { Device } from './driver.ts'

export type Note = { title: string; body: string; icon: string; data: { kind: string; navigate: string } }

/** Those that stand on the device now. */
export function notesOn({ evaluate }: Device): Promise<Note[]> {
  return evaluate(readNotes, null)
}

/** Where a push service would take messages for it, or null. */
export function addressOn({ evaluate }: Device): Promise<string | null> {
  return evaluate(readAddress, null)
}

/** Runs in the page. */
async function readNotes(): Promise<Note[]> {
  const notes = await (await navigator.serviceWorker.ready).getNotifications()
  return notes.map(({ title, body, icon, data }) => ({ title, body, icon, data: data as Note['data'] }))
}

/** Runs in the page. */
async function readAddress(): Promise<string | null> {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription())?.endpoint ?? null
}
