// Waits until no entry of a device waits any more, without helping it, and says in which states they ended.
import type { Page } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'

/** I4: within ten minutes of the last fault. A little more, so that the checker sees what is late. */
const LONGEST = 10.5 * 60_000

export type Settled = { seconds: number; states: Record<string, number> }

export async function untilSettled(page: Page, memberId: string): Promise<Settled> {
  const from = Date.now()
  for (;;) {
    const states = await page.evaluate(countStates, `bookbag-${memberId}`)
    if (!states['waiting'] || Date.now() - from > LONGEST) return { seconds: (Date.now() - from) / 1000, states }
    await sleep(1000)
  }
}

/** Runs in the page. */
function countStates(name: string): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(new Error(`${name} does not open`))
    opening.onsuccess = () => {
      const reading = opening.result.transaction('entries').objectStore('entries').getAll()
      reading.onerror = () => reject(new Error('The entries cannot be read.'))
      reading.onsuccess = () => {
        opening.result.close()
        const states: Record<string, number> = {}
        for (const { state } of reading.result as { state: string }[]) states[state] = (states[state] ?? 0) + 1
        resolve(states)
      }
    }
  })
}
