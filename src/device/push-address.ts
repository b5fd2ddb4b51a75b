// Where this browser is told of news: its address at a push service, given to the school again whenever it has become another.
import { call } from '../api/call.ts'
import { notifications } from '../api/contract/notifications.ts'
import { Refused, Unreached } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { mine } from './member.ts'
import { type Address, alone, giveUp, leave } from './push-end.ts'
import { isWanted, unwant } from './push-wish.ts'

/** What is asked of a browser's PushManager, by a page and by the worker. */
export type Addresses = {
  getSubscription: () => Promise<Address | null>
  subscribe: (options: { userVisibleOnly: boolean; applicationServerKey: string }) => Promise<Address>
}

/**
 * As long as they want to be told here (push-wish.ts): afterwards the school has the address of this browser. Else, also when that
 * ended while the school was asked, the address is given up. A wish that is only now noted (`isNew`) ends where it cannot be had;
 * without signal it stays, for the next opening. Throws what the browser or `call` throws.
 */
export function keepTold(as: Id, addresses: Addresses, isNew = false): Promise<void> {
  return alone(async () => {
    try {
      if (await isWanted(as)) await give(as, addresses)
    } catch (error) {
      const isRefused = error instanceof Refused && error.code === 'push.refused'
      if (isRefused || (isNew && !(error instanceof Unreached))) await unwant(as)
      throw error
    } finally {
      await leave(addresses)
    }
    tell('told')
  })
}

/** The push service has given up the address while nobody looked: for whoever is signed in. */
export async function renew(addresses: Addresses): Promise<void> {
  await keepTold(await mine(), addresses)
}

async function give(as: Id, addresses: Addresses): Promise<void> {
  // Asked here, where nothing else changes it: another page may just have seen to it, or another member may be signed in.
  const { publicKey, endpoint: kept } = await call(notifications.mine, {}, { as })
  const old = await addresses.getSubscription()
  if (old && old.toJSON().endpoint === kept) return
  // One that the school does not have any more may be dead: push services tell that to whoever sends, and a browser that has not
  // heard of it gives out the same again.
  if (kept === null) await giveUp(addresses)
  const { endpoint, keys = {} } = (await subscribe(addresses, publicKey)).toJSON()
  const given = { endpoint: endpoint ?? '', keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } }
  await call(notifications.subscribe, given, { as })
  if (!(await isWanted(as))) await call(notifications.unsubscribe, {}, { as })
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
