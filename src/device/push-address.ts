// Where this browser is told of news: its address at a push service, given to the school again whenever it has become another.
import { call } from '../api/call.ts'
import { notifications } from '../api/contract/notifications.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { mine } from './member.ts'
import { type Address, giveUp, isWanted, note } from './push-wish.ts'

/** What is asked of a browser's PushManager, by a page and by the worker. */
export type Addresses = {
  getSubscription: () => Promise<Address | null>
  subscribe: (options: { userVisibleOnly: boolean; applicationServerKey: string }) => Promise<Address>
}

/**
 * Gets an address for the school's key and gives it to the school: the one that this browser has, or a new one. Throws what the
 * browser or `call` throws.
 */
export async function give(as: Id, addresses: Addresses, publicKey: string): Promise<void> {
  const { endpoint, keys = {} } = (await subscribe(addresses, publicKey)).toJSON()
  const given = { endpoint: endpoint ?? '', keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } }
  await call(notifications.subscribe, given, { as })
  await note(as, true)
  tell('told')
}

/**
 * The same, with a new address always. For one that the school does not have any more may be dead: push services tell that to whoever
 * sends, and a browser that has not heard of it gives out the same again.
 */
export async function giveNew(as: Id, addresses: Addresses, publicKey: string): Promise<void> {
  await giveUp(addresses)
  await give(as, addresses, publicKey)
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
    if (!(await giveUp(addresses))) throw error
    return addresses.subscribe(options)
  }
}
