// Where this browser is told of news: its address at a push service, given to the school again whenever it has become another.
import { call } from '../api/call.ts'
import { notifications } from '../api/contract/notifications.ts'
import type { Id } from '../domain/id.ts'
import * as facts from './facts.ts'
import { mine } from './member.ts'
import { memberStore } from './stores.ts'

type Address = { toJSON: () => { endpoint?: string | null; keys?: Record<string, string> }; unsubscribe: () => Promise<boolean> }
/** What is asked of a browser's PushManager, by a page and by the worker. */
export type Addresses = {
  getSubscription: () => Promise<Address | null>
  subscribe: (options: { userVisibleOnly: boolean; applicationServerKey: string }) => Promise<Address>
}

/** Whether this member wants to be told on this device: switched on here, and not off since; over with the session. */
export async function isWanted(as: Id): Promise<boolean> {
  return (await facts.readFact(memberStore(as), 'isTold')) === true
}

export function note(as: Id, isTold: boolean): Promise<void> {
  return facts.keepFact(memberStore(as), 'isTold', isTold || null)
}

/** Gets an address for the school's key and gives it to the school. Throws what the browser or `call` throws. */
export async function give(as: Id, addresses: Addresses, publicKey: string): Promise<void> {
  const { endpoint, keys = {} } = (await subscribe(addresses, publicKey)).toJSON()
  const given = { endpoint: endpoint ?? '', keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } }
  await call(notifications.subscribe, given, { as })
  await note(as, true)
}

/** The push service has given up the address while nobody looked: for whoever is signed in, if they want to be told here. */
export async function renew(addresses: Addresses): Promise<void> {
  const as = await mine()
  if (!(await isWanted(as))) return
  const { publicKey } = await call(notifications.mine, {}, { as })
  await give(as, addresses, publicKey)
}

/** One that was made with another key of the school is given up: nobody could send to it any more. */
async function subscribe(addresses: Addresses, publicKey: string): Promise<Address> {
  const options = { userVisibleOnly: true, applicationServerKey: publicKey }
  try {
    return await addresses.subscribe(options)
  } catch (error) {
    const old = await addresses.getSubscription()
    if (!old) throw error
    await old.unsubscribe()
    return addresses.subscribe(options)
  }
}
