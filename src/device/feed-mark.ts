// A mark on what a member reads here, drawn anew whenever that is forgotten: what was asked for before is never put after (I7).
import type { Id } from '../domain/id.ts'
import { write } from './database.ts'
import { NobodySignedIn } from './device-error.ts'
import * as facts from './facts.ts'
import { newId } from './new-id.ts'
import * as people from './people.ts'
import { memberStore, type Writing } from './stores.ts'

/** The mark to take along before asking the school. Throws NobodySignedIn for someone whose reading was wiped. */
export async function take(memberId: Id): Promise<Id> {
  await checkReads(memberId)
  const mark = (await facts.readFact(memberStore(memberId), 'feedMark')) ?? (await draw(memberId))
  // A wipe forgets the person first and draws a mark after: one that began before this shows here, a later one in the mark.
  await checkReads(memberId)
  return mark
}

/** Runs `work` over `feed` and `facts` while the mark stands. False, and nothing written, when all was forgotten meanwhile. */
export async function writeUnder(memberId: Id, mark: Id, work: (tx: Writing) => Promise<boolean>): Promise<boolean> {
  // Asked first: opening the database of someone who signed out would create it again.
  if (!(await people.reads(memberId))) return false
  return write(
    memberStore(memberId),
    ['feed', 'facts'],
    async (tx) => (await facts.get(tx, 'feedMark')) === mark && (await work(tx)),
  )
}

/** Within a transaction over `facts`: what was asked for under the mark before comes too late. */
export function renew(tx: Writing): Promise<void> {
  return facts.put(tx, 'feedMark', newId())
}

function draw(memberId: Id): Promise<Id> {
  return write(memberStore(memberId), ['facts'], async (tx) => {
    const drawn = (await facts.get(tx, 'feedMark')) ?? newId()
    await facts.put(tx, 'feedMark', drawn)
    return drawn
  })
}

async function checkReads(memberId: Id): Promise<void> {
  if (!(await people.reads(memberId))) throw new NobodySignedIn()
}
