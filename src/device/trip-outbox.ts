// Trip updates on their way to the school: a queue of their own, that no photo is ever in front of.
import type { Id } from '../domain/id.ts'
import { DAY } from '../domain/time.ts'
import type { TripStatus } from '../domain/trip.ts'
import { tell } from './changed.ts'
import { read, write } from './database.ts'
import { TripEntry } from './kept.ts'
import { mine } from './member.ts'
import { writeWithRoom } from './room.ts'
import * as schoolClock from './school-clock.ts'
import { memberStore } from './stores.ts'
import { newId } from './new-id.ts'
import { askForSync } from './worker-messages.ts'

/** How long a received one stays in the list. */
const SHOWN_AFTER_RECEIPT = DAY

/** Keeps an update in one strict transaction; resolves when it is on the disk. `etaAt` goes with `late`, and with nothing else. */
export async function add(tripId: Id, status: TripStatus, etaAt: string | null): Promise<TripEntry> {
  const memberId = await mine()
  const update = { id: newId(), status, etaAt, stamp: await schoolClock.stamp() }
  const entry: TripEntry = { tripId, update, state: 'waiting', problem: null, receivedAt: null }
  await writeWithRoom(memberId, ['tripUpdates'], async (tx) => void (await tx.objectStore('tripUpdates').put(entry, update.id)))
  tell('trips')
  void askForSync()
  return entry
}

/** All that is kept of this member, in the order in which it was written. */
export async function list(): Promise<TripEntry[]> {
  return listOf(await mine())
}

/** Those that the school does not have yet and has not refused. */
export async function waiting(memberId: Id): Promise<TripEntry[]> {
  return (await listOf(memberId)).filter(({ state }) => state === 'waiting')
}

/** Takes a refused one off the list, when its author has read why. */
export async function dismiss(id: Id): Promise<void> {
  await change(await mine(), id, (entry) => (entry.state === 'refused' ? null : entry))
}

/** Notes what became of one that waited. */
export function settle(memberId: Id, id: Id, outcome: Pick<TripEntry, 'state' | 'problem' | 'receivedAt'>): Promise<void> {
  return change(memberId, id, (entry) => (entry.state === 'waiting' ? { ...entry, ...outcome } : entry))
}

/** Takes those off the list that the school has had for a day; only those. */
export async function dropOldReceived(memberId: Id, now: number): Promise<void> {
  const old = (await listOf(memberId)).filter(({ receivedAt }) => now - Date.parse(receivedAt ?? '') > SHOWN_AFTER_RECEIPT)
  for (const { update } of old) await change(memberId, update.id, (entry) => (entry.state === 'received' ? null : entry))
}

async function listOf(memberId: Id): Promise<TripEntry[]> {
  const kept = await read(memberStore(memberId), ['tripUpdates'], (tx) => tx.objectStore('tripUpdates').getAll())
  const entries = kept.flatMap((record) => TripEntry.safeParse(record).data ?? [])
  return entries.toSorted((a, b) => a.update.stamp.sequence - b.update.stamp.sequence)
}

async function change(memberId: Id, id: Id, by: (entry: TripEntry) => TripEntry | null): Promise<void> {
  await write(memberStore(memberId), ['tripUpdates'], async (tx) => {
    const store = tx.objectStore('tripUpdates')
    const entry = TripEntry.safeParse(await store.get(id)).data
    if (!entry) return
    const next = by(entry)
    await (next ? store.put(next, id) : store.delete(id))
  })
  tell('trips')
}
