// Tells the school that the last news of a trip is on this device, or before somebody's eyes: kept of trips alone, for families alone.
import { call } from '../api/call.ts'
import { trips as contract } from '../api/contract/trips.ts'
import { Refused, Unreached } from '../api/problem.ts'
import * as facts from './facts.ts'
import { mine } from './member.ts'
import { memberStore } from './stores.ts'
import * as trips from './trips.ts'

/** Remembered of so many updates, that the school knows. */
const MOST_KNOWN = 50

/** What the school could not be told is told with the next look. Throws Refused for a session that is over. */
export async function note(isOpened: boolean): Promise<void> {
  const memberId = await mine()
  for (const card of await trips.list()) {
    const updateId = card.news.changes[0]?.id
    if (updateId === undefined || card.mayUpdate) continue
    const known = (await facts.readFact(memberStore(memberId), 'tripReach')) ?? []
    const before = known.find((each) => each.updateId === updateId)
    if (before && (before.isOpened || !isOpened)) continue
    try {
      await call(contract.noteReach, { updateId, isOpened }, { params: { id: card.id }, as: memberId, goesByItself: true })
    } catch (error) {
      if (error instanceof Unreached) return
      if (!(error instanceof Refused) || error.code.startsWith('session.')) throw error
      // Of a trip that is gone there is nothing to tell; a school that is busy hears of it with the next look.
      if (error.code !== 'not_found') return
    }
    const others = known.filter((each) => each.updateId !== updateId)
    await facts.keepFact(memberStore(memberId), 'tripReach', [...others, { updateId, isOpened }].slice(-MOST_KNOWN))
  }
}
