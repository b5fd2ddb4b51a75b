// The weather on the line (F15): clear, down, a captive portal, filters of methods and headers, lost and cut and doubled requests.
import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultProxy } from '../proxy/fault-proxy.ts'

const SHORTEST = 500
const LONGEST = 6000

type Weather = {
  name: string
  /** Nobody gets through to the school in it. */
  isOutage?: boolean
  begin: (proxy: FaultProxy, random: () => number) => void
}

const calls = /^\/api\//
const often = (random: () => number) => ({ path: calls, chance: () => random() < 0.3 })

const weathers: readonly Weather[] = [
  { name: 'clear', begin: () => undefined },
  { name: 'down', isOutage: true, begin: (proxy) => proxy.setDown(true) },
  { name: 'captive portal', isOutage: true, begin: (proxy) => void proxy.add({}, { kind: 'captive portal' }) },
  {
    name: 'method and header filter',
    begin(proxy) {
      proxy.add({ methods: ['PUT', 'PATCH', 'DELETE'] }, { kind: 'page', status: 405, body: '<h1>Not allowed</h1>' })
      proxy.add({}, { kind: 'stripped headers' })
    },
  },
  { name: 'lost replies', begin: (proxy, random) => void proxy.add(often(random), { kind: 'lost reply' }) },
  { name: 'dropped requests', begin: (proxy, random) => void proxy.add(often(random), { kind: 'drop' }) },
  {
    name: 'doubled requests',
    begin: (proxy, random) => void proxy.add({ ...often(random), methods: ['POST'] }, { kind: 'duplicate' }),
  },
  { name: 'cut replies', begin: (proxy, random) => void proxy.add(often(random), { kind: 'truncated reply', bytes: 20 }) },
  { name: 'cut requests', begin: (proxy, random) => void proxy.add(often(random), { kind: 'truncated request', bytes: 300 }) },
  { name: 'slow', begin: (proxy, random) => void proxy.add(often(random), { kind: 'delay', ms: 800 }) },
  {
    name: 'too many requests',
    begin: (proxy, random) => void proxy.add(often(random), { kind: 'page', status: 429, body: 'slow down' }),
  },
  { name: 'cut each 300 ms', begin: (proxy) => void proxy.cutEvery(300) },
]

/** One change of weather after another until `until` (ms since 1970), then clear for good. Answers how often each came. */
export async function makeWeather(
  proxy: FaultProxy,
  random: () => number,
  until: number,
  onOutage: (isDown: boolean) => void,
): Promise<Record<string, number>> {
  const met: Record<string, number> = {}
  while (Date.now() < until) {
    const weather = weathers[Math.floor(random() * weathers.length)]
    if (!weather) break
    met[weather.name] = (met[weather.name] ?? 0) + 1
    weather.begin(proxy, random)
    if (weather.isOutage) onOutage(true)
    await sleep(SHORTEST + random() * (LONGEST - SHORTEST))
    proxy.clear()
    if (weather.isOutage) onOutage(false)
  }
  return met
}
