// Notifications on this very device: whether its browser can, may and does. Asked for only after a tap.
import { call } from '../../api/call.ts'
import { notifications } from '../../api/contract/notifications.ts'
import * as pushAddress from '../../device/push-address.ts'
import type { Id } from '../../domain/id.ts'
import { isInOwnWindow } from '../ui/own-window.ts'

/** install: on iPhone and iPad only the installed app is told. denied: a person said no, or a policy. */
export type PushHere = 'on' | 'off' | 'denied' | 'install' | 'impossible'

/** `kept`: the address that the school has for this session, or null. */
export async function pushHere(kept: string | null): Promise<PushHere> {
  if (!('PushManager' in window) || !('Notification' in window))
    return /iPhone|iPad/.test(navigator.userAgent) && !isInOwnWindow() ? 'install' : 'impossible'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await (await registration())?.pushManager.getSubscription()
  return kept !== null && subscription?.endpoint === kept ? 'on' : 'off'
}

/** Asks the person, then the browser's push service, then tells the school. Answers what came of it; throws what call throws. */
export async function switchOn(as: Id, publicKey: string): Promise<PushHere> {
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'off'
  return subscribe(as, publicKey)
}

/** Once after opening, where it is on: the push service may have given up the address meanwhile, and the school with it. */
export async function renew(as: Id): Promise<void> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  const { publicKey, endpoint } = await call(notifications.mine, {}, { as })
  if (endpoint === null && !(await pushAddress.isWanted(as))) return
  if ((await pushHere(endpoint)) === 'on') await pushAddress.note(as, true)
  else await subscribe(as, publicKey)
}

export async function switchOff(as: Id): Promise<void> {
  await call(notifications.unsubscribe, {}, { as })
  await pushAddress.note(as, false)
  const subscription = await (await registration())?.pushManager.getSubscription()
  await subscription?.unsubscribe()
}

async function subscribe(as: Id, publicKey: string): Promise<PushHere> {
  const manager = (await registration())?.pushManager
  if (!manager) return 'impossible'
  try {
    await pushAddress.give(as, manager, publicKey)
    return 'on'
  } catch (error) {
    // The browser's own word: in a private window, or with no push service behind it.
    if (error instanceof DOMException) return 'impossible'
    throw error
  }
}

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined
}
