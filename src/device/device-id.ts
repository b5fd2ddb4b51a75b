// The name of this device, minted once and shared by everyone who uses it.
import type { Id } from '../domain/id.ts'
import { write } from './database.ts'
import * as facts from './facts.ts'
import { newId } from './new-id.ts'
import { SHARED, type Writing } from './stores.ts'

export function myDeviceId(): Promise<Id> {
  return write(SHARED, ['facts'], deviceIdIn)
}

/** The same within a transaction over the shared `facts`. */
export async function deviceIdIn(tx: Writing): Promise<Id> {
  const kept = await facts.get(tx, 'deviceId')
  if (kept) return kept
  const minted = newId()
  await facts.put(tx, 'deviceId', minted)
  return minted
}
