// Whether anything may be sent at all for a member on this device.
import type { Id } from '../domain/id.ts'
import { read } from './database.ts'
import * as facts from './facts.ts'
import { activeHold } from './hold.ts'
import * as people from './people.ts'
import { memberStore, SHARED } from './stores.ts'

/** Held up: waiting for a person (hold), someone else is signed in, or a member who writes no posts. */
export async function isHeldUp(memberId: Id): Promise<boolean> {
  const isMine = await read(SHARED, ['facts', 'people'], async (tx) => {
    if ((await facts.get(tx, 'current')) !== memberId) return false
    return (await people.get(tx, memberId))?.me?.rights.includes('capture') ?? false
  })
  if (!isMine) return true
  return activeHold(await facts.readFact(memberStore(memberId), 'hold')) !== null
}
