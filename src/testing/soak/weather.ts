// F15: what the line does next, at random: fine, flapping, captive, filtered, lossy.
import { setTimeout as sleep } from 'node:timers/promises'
import { SECOND } from '../../domain/time.ts'
import type { FaultProxy } from '../proxy/fault-proxy.ts'
import type { Fault } from '../proxy/rule.ts'
import type { Chance } from './random.ts'

type Spell = { name: string; begin: (proxy: FaultProxy, chance: Chance) => void; isOutage?: true }

const sometimes = (share: number, fault: Fault) => (proxy: FaultProxy, chance: Chance) =>
  void proxy.add({ path: /\/api\//, chance: () => chance.next() < share }, fault)

const spells: readonly [Spell, ...Spell[]] = [
  { name: 'fine', begin: () => undefined },
  { name: 'down', begin: (proxy) => proxy.setDown(true), isOutage: true },
  { name: 'captive portal', begin: (proxy) => void proxy.add({}, { kind: 'captive portal' }), isOutage: true },
  { name: 'flapping', begin: (proxy) => void proxy.cutEvery(700) },
  {
    name: 'method filter',
    begin: (proxy) => void proxy.add({ methods: ['PUT', 'PATCH', 'DELETE'] }, { kind: 'page', status: 405 }),
  },
  { name: 'stripped headers', begin: (proxy) => void proxy.add({}, { kind: 'stripped headers' }) },
  { name: 'drops', begin: sometimes(0.3, { kind: 'drop' }) },
  { name: 'lost replies', begin: sometimes(0.3, { kind: 'lost reply' }) },
  { name: 'doubled requests', begin: sometimes(0.5, { kind: 'duplicate' }) },
  { name: 'cut requests', begin: sometimes(0.3, { kind: 'truncated request', bytes: 3000 }) },
  { name: 'cut replies', begin: sometimes(0.3, { kind: 'truncated reply', bytes: 20 }) },
  { name: 'too many requests', begin: sometimes(0.3, { kind: 'page', status: 429, body: 'slow down' }) },
  { name: 'delays', begin: sometimes(0.5, { kind: 'delay', ms: 1500 }) },
]

/** One spell of 1 to 6 s, then clear sky for a moment. Calls back with each outage's begin and end (ms). */
export async function weather(
  proxy: FaultProxy,
  chance: Chance,
  onOutage: (isOnline: boolean, at: number) => void,
): Promise<string> {
  const spell = chance.one(spells)
  if (spell.isOutage) onOutage(false, Date.now())
  spell.begin(proxy, chance)
  await sleep(chance.whole(1, 6) * SECOND)
  proxy.clear()
  if (spell.isOutage) onOutage(true, Date.now())
  await sleep(chance.whole(0, 2) * SECOND)
  return spell.name
}
