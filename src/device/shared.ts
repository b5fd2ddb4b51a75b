// What another app shared with this member: kept from the moment that the worker has it until it is in the draft.
import type { Id } from '../domain/id.ts'
import { read, write } from './database.ts'
import { Shared } from './kept.ts'
import { writeWithRoom } from './room.ts'
import { memberStore } from './stores.ts'

/** In one strict transaction. Throws DeviceFull; then nothing is kept. */
export async function keep(memberId: Id, shared: Shared): Promise<void> {
  await writeWithRoom(memberId, ['shared'], (tx) => tx.objectStore('shared').put(shared, shared.id))
}

/** The oldest first. What this build cannot read stays for one that can. */
export async function list(memberId: Id): Promise<Shared[]> {
  const records = await read(memberStore(memberId), ['shared'], (tx) => tx.objectStore('shared').getAll())
  const shared = records.flatMap((record) => Shared.safeParse(record).data ?? [])
  return shared.toSorted((a, b) => a.sharedAt.localeCompare(b.sharedAt))
}

export async function forget(memberId: Id, id: Id): Promise<void> {
  await write(memberStore(memberId), ['shared'], (tx) => tx.objectStore('shared').delete(id))
}
