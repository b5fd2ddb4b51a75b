// Two leaders whose clocks are a day wrong, each with a device of their own, who tell of the demo's trip in any weather.
import type { Page } from '@playwright/test'
import type { TripEntry } from '../../device/kept.ts'
import { DAY, SECOND } from '../../domain/time.ts'
import { newId } from '../../server/context.ts'
import type { Observation } from '../history/observation.ts'
import type { SoakDevice } from './device.ts'
import type { Chance } from './random.ts'

/** How far (ms) the clocks of leaders are ahead. */
export const WRONG_CLOCKS = { Tara: DAY, Olu: -DAY }
const SAID = ['left', 'arrived', 'leaving', 'on time'] as const
/** Between two words (ms): what a device knows of the school's clock is as old as a reply may be late (weather: 1.5 s, twice). */
const APART = 8 * SECOND

export type Coach = {
  /** Resolves when each device has heard the school's clock: before, nobody could put its words in order. */
  ready: () => Promise<void>
  /** One of the leaders says something, unless something was said just now. */
  maybeTell: (chance: Chance) => Promise<void>
}

export function createCoach(
  leaders: readonly [SoakDevice, ...SoakDevice[]],
  tripId: string,
  saw: (seen: Observation) => void,
): Coach {
  let lastAt = 0
  return {
    async ready() {
      for (const { page } of leaders) {
        for (let tries = 0; tries < 100 && !(await page().evaluate(knowsClock, null)); tries++) await page().waitForTimeout(200)
        if (!(await page().evaluate(knowsClock, null))) throw new Error('A leader’s device never heard the school’s clock.')
      }
    },
    async maybeTell(chance) {
      if (Date.now() - lastAt < APART) return
      lastAt = Date.now()
      const leader = chance.one(leaders)
      const status = chance.one(SAID)
      const id = newId()
      await tap(leader.page(), { memberId: leader.memberId, tripId, id, status })
      saw({ kind: 'tapped', at: lastAt, device: leader.name, tripId, updateId: id, status })
    },
  }
}

type Said = { memberId: string; tripId: string; id: string; status: TripEntry['update']['status'] }

/** As device/trip-outbox.ts keeps an update and says so: its screen is not there behind a captive portal, nor a day after the trip. */
function tap(page: Page, said: Said): Promise<void> {
  return page.evaluate(async ({ memberId, tripId, id, status }) => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(new Error(`${name} does not open`))
      })
    const ask = (asked: IDBRequest) =>
      new Promise<unknown>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(new Error('not read'))
      })
    const done = (tx: IDBTransaction) =>
      new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve()
        tx.onabort = () => reject(new Error('not written'))
      })
    const deviceAt = new Date().toISOString()
    const shared = await open('bookbag')
    const counting = shared.transaction('facts', 'readwrite', { durability: 'strict' })
    const counted = done(counting)
    const facts = counting.objectStore('facts')
    const deviceId = ((await ask(facts.get('deviceId'))) as string | undefined) ?? crypto.randomUUID()
    facts.put(deviceId, 'deviceId')
    const sequence = (((await ask(facts.get('tripSequence'))) as number | undefined) ?? 0) + 1
    facts.put(sequence, 'tripSequence')
    const { heardAt, aheadMs } = (await ask(facts.get('schoolClock'))) as { heardAt: string; aheadMs: number }
    await counted
    shared.close()
    const own = await open(`bookbag-${memberId}`)
    const writing = own.transaction('tripUpdates', 'readwrite', { durability: 'strict' })
    const written = done(writing)
    const update = { id, status, etaAt: null, stamp: { deviceId, sequence, deviceAt, aheadMs, heardAt } }
    writing.objectStore('tripUpdates').put({ tripId, update, state: 'waiting', problem: null, receivedAt: null }, id)
    await written
    own.close()
    new BroadcastChannel('bookbag').postMessage('trips')
  }, said)
}

/** Runs in the page. */
function knowsClock(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('bookbag')
    opening.onerror = () => resolve(false)
    opening.onsuccess = () => {
      const close = (isKnown: boolean) => {
        opening.result.close()
        resolve(isKnown)
      }
      if (!opening.result.objectStoreNames.contains('facts')) return close(false)
      const asked = opening.result.transaction('facts').objectStore('facts').get('schoolClock')
      asked.onsuccess = () => close(asked.result !== undefined)
      asked.onerror = () => close(false)
    }
  })
}
