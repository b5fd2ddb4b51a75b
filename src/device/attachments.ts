// Prepared photos: written once under their id, as ArrayBuffers, and checked by their hash before they are sent.
import * as z from 'zod/mini'
import type { Id } from '../domain/id.ts'
import { read } from './database.ts'
import { writeWithRoom } from './room.ts'
import { memberStore, type Reading, type Writing } from './stores.ts'

/** How photos are stored, prepared or as picked. `keptAt` in ms: what nothing names is old before it is swept. */
const Stored = z.object({ bytes: z.unknown(), keptAt: z.number() })

/** Bytes whose write failed. They live as long as the page, so that the photo stays on the screen and can be saved later. */
const unsaved = new Map<Id, ArrayBuffer>()

/** Keeps the bytes for good. Throws when the device cannot, or when other bytes have this id already. */
export async function keep(memberId: Id, id: Id, bytes: ArrayBuffer): Promise<void> {
  unsaved.set(id, bytes)
  await writeWithRoom(memberId, ['attachments'], (tx) => putOnce(tx, id, bytes))
  unsaved.delete(id)
}

/** Tries once more for those of these whose write failed, for there may be room by now. Throws DeviceFull. */
export async function keepAgain(memberId: Id, ids: readonly Id[]): Promise<void> {
  for (const id of ids) {
    const bytes = unsaved.get(id)
    if (bytes) await keep(memberId, id, bytes)
  }
}

/** The kept bytes of an attachment, or null. */
export async function bytesOf(memberId: Id, id: Id): Promise<ArrayBuffer | null> {
  return (await read(memberStore(memberId), ['attachments'], (tx) => get(tx, id))) ?? unsaved.get(id) ?? null
}

/** Within a transaction over `attachments`: makes sure that the bytes are there. False when nobody has them. */
export async function ensure(tx: Writing, id: Id): Promise<boolean> {
  if ((await tx.objectStore('attachments').getKey(id)) !== undefined) return true
  const bytes = unsaved.get(id)
  if (!bytes) return false
  await putOnce(tx, id, bytes)
  return true
}

/** The bytes of a stored photo, or null where the record is none. */
export function bytesIn(record: unknown): ArrayBuffer | null {
  const { data } = Stored.safeParse(record)
  return data?.bytes instanceof ArrayBuffer ? data.bytes : null
}

export function forgetUnsaved(ids: readonly Id[]): void {
  for (const id of ids) unsaved.delete(id)
}

async function get(tx: Reading, id: Id): Promise<ArrayBuffer | null> {
  return bytesIn(await tx.objectStore('attachments').get(id))
}

async function putOnce(tx: Writing, id: Id, bytes: ArrayBuffer): Promise<void> {
  const kept = await get(tx, id)
  if (kept === null) await tx.objectStore('attachments').put({ bytes, keptAt: Date.now() }, id)
  else if (!isSame(kept, bytes)) throw new Error(`Attachment ${id} is written once; other bytes came.`)
}

function isSame(a: ArrayBuffer, b: ArrayBuffer): boolean {
  if (a.byteLength !== b.byteLength) return false
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)]
  return left.every((byte, at) => byte === right[at])
}
