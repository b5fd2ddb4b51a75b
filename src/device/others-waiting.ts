// Others whose posts wait on this device: all that a person sees of them is the name and the number.
import type { Id } from '../domain/id.ts'
import * as unsent from './unsent.ts'
import * as facts from './facts.ts'
import * as people from './people.ts'
import { memberStore, SHARED } from './stores.ts'

/** `isRemoved`: their author is no longer a member, so they are never sent, and what was being written counts as well. */
export type OtherWaiting = { memberId: Id; name: string; count: number; isRemoved: boolean }

export async function othersWaiting(): Promise<OtherWaiting[]> {
  const current = await facts.readFact(SHARED, 'current')
  const others = (await people.list()).filter((person) => person.memberId !== current)
  const waiting = await Promise.all(others.map(({ memberId, name }) => waitingOf(memberId, name)))
  return waiting.filter(({ count }) => count > 0)
}

async function waitingOf(memberId: Id, name: string): Promise<OtherWaiting> {
  const isRemoved = (await facts.readFact(memberStore(memberId), 'hold'))?.why === 'removed'
  const unfinished = isRemoved && (await unsent.hasDraft(memberId)) ? 1 : 0
  return { memberId, name, count: (await unsent.count(memberId)) + unfinished, isRemoved }
}
