// Single facts that a device keeps, each under its own name, in the shared or in a member's database.
import * as z from 'zod/mini'
import { Id } from '../domain/id.ts'
import { PermissionList } from '../domain/permission.ts'
import { At } from '../domain/time.ts'
import { read, write } from './database.ts'
import type { Reading, Writing } from './stores.ts'

const Announced = z.object({ id: Id, writtenAt: At })

const shapes = {
  /** Shared: who is signed in here. */
  current: Id,
  /** Shared: drawn anew at each signing in here. */
  sessionMark: Id,
  /** Shared: minted once, told to the school with announcements. */
  deviceId: Id,
  /** Shared: a staff member uses or used this device, so the staff screens are kept for offline use. */
  hasStaff: z.boolean(),
  /** Shared: in which language this device is read, so that its messages are kept for offline use. */
  language: z.string(),
  /** Shared: how far the clock of this device was ahead of the school's when the school last said who is signed in (ms). */
  clockAhead: z.number(),
  /** Shared: the school's clock as it was heard last, and how far this device's was ahead of it then (ms). */
  schoolClock: z.object({ heardAt: At, aheadMs: z.int() }),
  /** Shared: the number of the last trip update that was written on this device. */
  tripSequence: z.int(),
  /** Shared: the latest time (ms) that this device has read on its own clock since then (F13). */
  latestSeen: z.number(),
  /** Shared: the cached files of the running version of the app, so that an open page of the one before still finds its own. */
  appFiles: z.array(z.string()),
  /** Shared: whom this browser tells of news: switched on here, and not off since. Nobody: it is over. Unknown: never noted. */
  told: z.union([Id, z.literal('nobody')]),
  /** The number of the last post that this member wrote on this device. */
  sequence: z.int(),
  /** Where in the school's change log the kept feed is true. */
  position: z.int(),
  /** The trips of this member as the school said them last (domain TripCard, read only where they are shown). */
  trips: z.array(z.unknown()),
  /** Of which trip updates the school knows that they are here, or were looked at. */
  tripReach: z.array(z.object({ updateId: Id, isOpened: z.boolean() })),
  /** What the school was told already in this week (its Monday) of news that is here, or was opened: counted there, without whom. */
  engagement: z.object({ week: z.iso.date(), isReached: z.boolean(), isOpened: z.boolean() }),
  /** When the newest post was published that has stood before this member's eyes here: what is newer is counted on the app's icon. */
  seen: At,
  /** Drawn anew whenever the kept feed is forgotten. */
  feedMark: Id,
  lists: z.array(PermissionList),
  isPaused: z.boolean(),
  /** Posts that a person asked to send at once, though the others may be paused. */
  askedFor: z.array(Id),
  /** Why nothing can be sent until a person does something; `contract` is the version that was too old. */
  hold: z.object({ why: z.enum(['sign in', 'update', 'removed']), contract: z.int() }),
  /** Waiting after failures: how many in a row, until when (ms), when rounds failed lately (ms), and whether nothing was heard the last time. */
  rest: z.object({ failures: z.int(), until: z.number(), misses: z.array(z.number()), isUnheard: z.optional(z.boolean()) }),
  /** The holder of the outbox lock, what it sends, and its last progress (ms). */
  sending: z.object({ holder: z.string(), postId: z.nullable(Id), at: z.number() }),
  /** Posts that the school was told of and that never came. */
  missing: z.array(Announced),
  /** What was announced last. */
  announced: z.array(Id),
  /** Posts that a person deleted here: no news when they never come. */
  removed: z.array(Id),
  /** Posts that a person deleted here and that may have reached the school: when to ask for the takedown, and when for the last time (ms). */
  takedowns: z.array(z.object({ id: Id, dueAt: z.number(), lastAt: z.number() })),
}

export type FactName = keyof typeof shapes
export type Facts = { [Name in FactName]: z.infer<(typeof shapes)[Name]> }

/** A fact within a transaction over `facts`; null when unknown or unreadable. Each can be found out again. */
export async function get<Name extends FactName>(tx: Reading, name: Name): Promise<Facts[Name] | null> {
  const value = await tx.objectStore('facts').get(name)
  if (value === undefined) return null
  const parsed = shapes[name].safeParse(value)
  return parsed.success ? (parsed.data as Facts[Name]) : null
}

/** Keeps a fact within a transaction over `facts`; null forgets it. */
export async function put<Name extends FactName>(tx: Writing, name: Name, value: Facts[Name] | null): Promise<void> {
  const store = tx.objectStore('facts')
  await (value === null ? store.delete(name) : store.put(value, name))
}

export function readFact<Name extends FactName>(database: string, name: Name): Promise<Facts[Name] | null> {
  return read(database, ['facts'], (tx) => get(tx, name))
}

export function keepFact<Name extends FactName>(database: string, name: Name, value: Facts[Name] | null): Promise<void> {
  return write(database, ['facts'], (tx) => put(tx, name, value))
}
