// Records that no longer fit their shape (an update, a rollback, a damaged disk): set aside and shown, never dropped.
import * as z from 'zod/mini'
import type { Id } from '../domain/id.ts'
import { At } from '../domain/time.ts'
import { tell } from './changed.ts'
import { read, write } from './database.ts'
import { Draft, Entry } from './kept.ts'
import { memberStore, type Reading } from './stores.ts'

const shapes = { entries: Entry, drafts: Draft } as const
type Guarded = keyof typeof shapes
type Shape<Name extends Guarded> = z.infer<(typeof shapes)[Name]>

const Aside = z.object({ store: z.enum(['entries', 'drafts']), key: z.string(), record: z.unknown(), asideAt: At })
export type Aside = z.infer<typeof Aside>

/** Every record of a store that fits its shape, in the order of the keys. The others are set aside. */
export async function readFitting<Name extends Guarded>(memberId: Id, name: Name): Promise<Shape<Name>[]> {
  const stored = await read(memberStore(memberId), [name], async (tx) => {
    const store = tx.objectStore(name)
    const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()])
    return keys.map((key, at) => ({ key, record: fitting(name, records[at]) }))
  })
  for (const { key, record } of stored) if (record === null) await setAside(memberId, name, key)
  return stored.flatMap(({ record }) => record ?? [])
}

/** One record within a transaction, or null when there is none that fits. */
export async function getFitting<Name extends Guarded>(tx: Reading, name: Name, key: string): Promise<Shape<Name> | null> {
  return fitting(name, await tx.objectStore(name).get(key))
}

/** What was set aside, for the screen to show. */
export function list(memberId: Id): Promise<Aside[]> {
  return read(memberStore(memberId), ['quarantine'], async (tx) =>
    (await tx.objectStore('quarantine').getAll()).flatMap((record) => {
      const aside = Aside.safeParse(record)
      return aside.success ? aside.data : []
    }),
  )
}

/** Puts back what fits again, as after an update that follows a rollback. A newer record of the same key stays. */
export async function putBack(memberId: Id): Promise<void> {
  const isChanged = await write(memberStore(memberId), ['quarantine', 'entries', 'drafts'], async (tx) => {
    let count = 0
    for (let cursor = await tx.objectStore('quarantine').openCursor(); cursor; cursor = await cursor.continue()) {
      const aside = Aside.safeParse(cursor.value)
      if (!aside.success || fitting(aside.data.store, aside.data.record) === null) continue
      const store = tx.objectStore(aside.data.store)
      if ((await store.getKey(aside.data.key)) !== undefined) continue
      await store.put(aside.data.record, aside.data.key)
      await cursor.delete()
      count++
    }
    return count > 0
  })
  if (isChanged) tell('outbox')
}

function fitting<Name extends Guarded>(name: Name, record: unknown): Shape<Name> | null {
  // Most often there is none, and to find out why nothing does not fit would take longer than all else.
  const parsed = record === undefined ? null : shapes[name].safeParse(record)
  return parsed?.success ? (parsed.data as Shape<Name>) : null
}

function setAside(memberId: Id, name: Guarded, key: string): Promise<void> {
  return write(memberStore(memberId), [name, 'quarantine'], async (tx) => {
    const record = await tx.objectStore(name).get(key)
    if (record === undefined || fitting(name, record) !== null) return
    await tx.objectStore('quarantine').add({ store: name, key, record, asideAt: new Date().toISOString() } satisfies Aside)
    await tx.objectStore(name).delete(key)
  })
}
