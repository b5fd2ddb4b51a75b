// Whether somebody wants to be told of news on this device: switched on here, and not off since; over with the session (push-end.ts).
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { write } from './database.ts'
import * as facts from './facts.ts'
import { SHARED } from './stores.ts'

export async function isWanted(as: Id): Promise<boolean> {
  return (await facts.readFact(SHARED, 'told')) === as
}

/** Noted before the school is asked, and only for whoever is signed in by now. Whether that is new. */
export function want(as: Id): Promise<boolean> {
  return note(as, (told) => told !== as)
}

/** The school tells them here already, and this device has never noted why: it was switched on by an older version. */
export async function adopt(as: Id): Promise<void> {
  await note(as, (told) => told === null)
}

export async function unwant(as: Id): Promise<void> {
  await write(SHARED, ['facts'], async (tx) => {
    const told = await facts.get(tx, 'told')
    if (told === as || told === null) await facts.put(tx, 'told', 'nobody')
  })
  tell('told')
}

/** One transaction with who is signed in: a wish that comes late must not outlive its session. */
function note(as: Id, isMeant: (told: string | null) => boolean): Promise<boolean> {
  return write(SHARED, ['facts'], async (tx) => {
    if ((await facts.get(tx, 'current')) !== as || !isMeant(await facts.get(tx, 'told'))) return false
    await facts.put(tx, 'told', as)
    return true
  })
}
