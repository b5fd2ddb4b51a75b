// Notifications on this very device: whether its browser can, may and does. Asked for only after a tap.
import { call } from '../../api/call.ts'
import { notifications } from '../../api/contract/notifications.ts'
import { Unreached } from '../../api/problem.ts'
import { keepTold } from '../../device/push-address.ts'
import { giveUpUnwanted } from '../../device/push-end.ts'
import * as pushWish from '../../device/push-wish.ts'
import { findRegistration } from '../../device/worker-messages.ts'
import type { Id } from '../../domain/id.ts'
import { SECOND } from '../../domain/time.ts'
import { whenRefused } from '../ui/opens-offline.ts'
import { isInOwnWindow } from '../ui/own-window.ts'

/** install: on iPhone and iPad only the installed app is told. denied: a person said no, or a policy. */
export type PushHere = 'on' | 'off' | 'denied' | 'install' | 'impossible'

/** How long a tap waits for a worker that is being installed. */
const PATIENCE_MS = 20 * SECOND

/** `kept`: the address that the school has for this session, or null. */
export async function pushHere(kept: string | null): Promise<PushHere> {
  if (!('PushManager' in window) || !('Notification' in window))
    return /iPhone|iPad/.test(navigator.userAgent) && !isInOwnWindow() ? 'install' : 'impossible'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await (await findRegistration())?.pushManager.getSubscription()
  return kept !== null && subscription?.endpoint === kept ? 'on' : 'off'
}

/** Asks the person, then the browser's push service, then tells the school. Answers what came of it; throws what call throws. */
export async function switchOn(as: Id): Promise<PushHere> {
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'off'
  return subscribe(as, async (manager) => keepTold(as, manager, await pushWish.want(as)))
}

/** Once after opening, where it is on: the push service may have given up the address meanwhile, and the school with it. */
export async function renew(as: Id): Promise<void> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  const { endpoint } = await call(notifications.mine, {}, { as })
  if (endpoint !== null) await pushWish.adopt(as)
  if (!(await pushWish.isWanted(as)) || (await pushHere(endpoint)) === 'on') return
  await subscribe(as, (manager) => keepTold(as, manager))
}

/** Throws what `call` throws; then it is as it was. */
export async function switchOff(as: Id): Promise<void> {
  // First, so that an address that is being given to the school just now is taken back.
  await pushWish.unwant(as)
  try {
    await call(notifications.unsubscribe, {}, { as })
  } catch (error) {
    await pushWish.want(as)
    throw error
  }
  void giveUpUnwanted()
}

async function subscribe(as: Id, give: (manager: PushManager) => Promise<void>): Promise<PushHere> {
  const manager = (await installed())?.pushManager
  if (!manager) return 'impossible'
  try {
    await give(manager)
    return (await pushWish.isWanted(as)) ? 'on' : 'off'
  } catch (error) {
    // The browser's own word: in some private windows, or with no push service behind it.
    if (error instanceof DOMException) return 'impossible'
    throw error
  }
}

/** At the first visit the worker's files may still be on their way. Undefined where the browser takes no worker; throws Unreached. */
async function installed(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Unreached('The worker has not come.')), PATIENCE_MS)
  })
  return Promise.race([navigator.serviceWorker.ready, whenRefused.then(() => undefined), tooLong]).finally(() =>
    clearTimeout(timer),
  )
}
