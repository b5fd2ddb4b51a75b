// What this device knows of the school's clock, and the stamp by which a trip update is put in order (domain/trip-order.ts).
import type { At } from '../domain/time.ts'
import type { Stamp } from '../domain/trip-order.ts'
import { jot, write } from './database.ts'
import { deviceIdIn } from './device-id.ts'
import * as facts from './facts.ts'
import { SHARED } from './stores.ts'

let aheadMs: number | null = null

/** Reads how far this device's clock is ahead, before anything is reckoned from it. */
export async function load(): Promise<void> {
  aheadMs ??= (await facts.readFact(SHARED, 'schoolClock'))?.aheadMs ?? null
}

/** How far this device's clock is ahead of the school's (ms), as this page knows it: 0 before it was heard. */
export function ahead(): number {
  return aheadMs ?? 0
}

/** Notes what the school's clock said in a reply that has just arrived. */
export async function hear(schoolNow: At): Promise<void> {
  const nowAhead = Math.round(Date.now() - Date.parse(schoolNow))
  aheadMs = nowAhead
  await jot(SHARED, ['facts'], (tx) => facts.put(tx, 'schoolClock', { heardAt: schoolNow, aheadMs: nowAhead }))
}

/** The stamp of what is written now; each has a number of its own on this device, also when it then cannot be kept. */
export function stamp(): Promise<Stamp> {
  const deviceAt = new Date().toISOString()
  return write(SHARED, ['facts'], async (tx) => {
    const deviceId = await deviceIdIn(tx)
    const sequence = ((await facts.get(tx, 'tripSequence')) ?? 0) + 1
    await facts.put(tx, 'tripSequence', sequence)
    const heard = (await facts.get(tx, 'schoolClock')) ?? { heardAt: '1970-01-01T00:00:00.000Z', aheadMs: 0 }
    return { deviceId, sequence, deviceAt, ...heard }
  })
}
