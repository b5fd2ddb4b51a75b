// A push has come: always shown, for a browser that was promised so takes the permission away otherwise; then this device catches up.
import * as badge from '../device/badge.ts'
import * as engagement from '../device/engagement.ts'
import * as feed from '../device/feed.ts'
import { mine } from '../device/member.ts'
import * as pushAddress from '../device/push-address.ts'
import * as tripReach from '../device/trip-reach.ts'
import { PushMessage } from '../domain/push-message.ts'

/** `renotify` rings again for newer news of the same trip; TypeScript's libraries lack it. */
type Options = NotificationOptions & { renotify?: boolean }
type Shown = { title: string; options: Options }

const UNREADABLE: Shown = { title: 'News from school', options: { tag: 'news', data: { navigate: '/' } } }

/** What is shown of a payload; also of one that this version cannot read. */
export function notificationOf(payload: unknown): Shown {
  const read = PushMessage.safeParse(payload)
  if (!read.success) return UNREADABLE
  const { title, navigate, data, app_badge: _, ...options } = read.data.notification
  const isTrip = data.kind === 'trip'
  return {
    title,
    options: {
      ...options,
      icon: '/icons/icon-192.png',
      badge: '/icons/monochrome-512.png',
      renotify: isTrip,
      data: { ...data, navigate },
    },
  }
}

export async function receivePush(registration: ServiceWorkerRegistration, data: PushMessageData | null): Promise<void> {
  const { title, options } = notificationOf(readJson(data))
  await registration.showNotification(title, options)
  // So that it is there without signal when they tap. What cannot be read now is read on opening.
  await catchUp().catch(() => undefined)
  await badge.show().catch(() => undefined)
}

/** The browser's push service has changed or ended the address. Without signal the next opening sees to it (client/notifications). */
export async function renewAddress({ pushManager }: ServiceWorkerRegistration): Promise<void> {
  await pushAddress.renew(pushManager).catch(() => undefined)
}

async function catchUp(): Promise<void> {
  await feed.catchUp()
  await engagement.tell(await mine(), false)
  await tripReach.note(false)
}

function readJson(data: PushMessageData | null): unknown {
  try {
    return data?.json()
  } catch {
    // Not ours, or cut: it is shown all the same.
    return null
  }
}

/** Opens what a notification is about: in the window that is there, or in a new one. */
export async function openFrom(clients: Clients, notification: Notification): Promise<void> {
  notification.close()
  const data: unknown = notification.data
  const navigate = typeof data === 'object' && data !== null && 'navigate' in data ? String(data.navigate) : '/'
  const [window] = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!window) return void (await clients.openWindow(navigate))
  await window.focus()
  // A window that this worker does not control cannot be led; it shows the feed by itself when it is at home.
  await window.navigate(navigate).catch(() => null)
}
