// Who uses or used this device, in the shared database.
import * as z from 'zod/mini'
import { Me } from '../api/contract/join.ts'
import { Id } from '../domain/id.ts'
import { read, write } from './database.ts'
import { SHARED, type Reading, type Writing } from './stores.ts'

/** `me` as the school told it last; null for someone who signed out or was removed while posts of theirs wait here. */
export const Person = z.object({ memberId: Id, name: z.string(), me: z.nullable(Me) })
export type Person = z.infer<typeof Person>

export async function get(tx: Reading, memberId: Id): Promise<Person | null> {
  return fitting(await tx.objectStore('people').get(memberId))
}

export async function put(tx: Writing, person: Person): Promise<void> {
  await tx.objectStore('people').put(person, person.memberId)
}

export function find(memberId: Id): Promise<Person | null> {
  return read(SHARED, ['people'], (tx) => get(tx, memberId))
}

export function list(): Promise<Person[]> {
  return read(SHARED, ['people'], async (tx) => (await tx.objectStore('people').getAll()).flatMap((kept) => fitting(kept) ?? []))
}

/** Whether this member may keep here what they read: not after signing out or being removed. */
export async function reads(memberId: Id): Promise<boolean> {
  return (await find(memberId))?.me != null
}

/** Within a transaction over `people`: keeps the name, forgets the rest. */
export async function forgetMe(tx: Writing, memberId: Id): Promise<void> {
  const person = await get(tx, memberId)
  if (person) await put(tx, { ...person, me: null })
}

export function remove(memberId: Id): Promise<void> {
  return write(SHARED, ['people'], (tx) => tx.objectStore('people').delete(memberId))
}

function fitting(kept: unknown): Person | null {
  const parsed = Person.safeParse(kept)
  return parsed.success ? parsed.data : null
}
