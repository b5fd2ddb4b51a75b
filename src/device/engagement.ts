// Tells the school, once a week, that news is on a family's device or was opened there. Only this device knows that it has told.
import { call } from '../api/call.ts'
import { engagement } from '../api/contract/engagement.ts'
import { Refused, Unreached } from '../api/problem.ts'
import { weekOf } from '../domain/engagement.ts'
import type { Id } from '../domain/id.ts'
import { SECOND } from '../domain/time.ts'
import * as facts from './facts.ts'
import { heeding } from './heeding.ts'
import * as people from './people.ts'
import { memberStore } from './stores.ts'

type Told = facts.Facts['engagement']

/** A page that froze while it told keeps its turn: the next look tells. */
const PATIENCE = 10 * SECOND

/** What the school could not be told is told with the next look. Throws Refused for a session that is over. Pages and worker take turns, so that none counts twice. */
export async function tell(memberId: Id, isOpened: boolean): Promise<void> {
  // Plain http has no locks, and nobody signs in there.
  const { locks }: { locks?: LockManager | null } = navigator
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    await locks?.request(`engagement:${memberId}`, { signal }, () => tellOnce(memberId, isOpened))
  } catch (error) {
    if (error !== signal.reason) throw error
  }
}

async function tellOnce(memberId: Id, isOpened: boolean): Promise<void> {
  if ((await people.find(memberId))?.me?.member.role !== 'family') return
  const told = await toldThisWeek(memberId)
  // What was opened here has been here.
  const news = { isReached: !told.isReached, isOpened: isOpened && !told.isOpened }
  if (!news.isReached && !news.isOpened) return
  try {
    await heeding(memberId, () => call(engagement.tell, news, { as: memberId, goesByItself: true }))
  } catch (error) {
    if (error instanceof Unreached) return
    if (!(error instanceof Refused) || error.code.startsWith('session.')) throw error
    // A school that is busy hears of it with the next look.
    if (error.code !== 'not_found') return
  }
  const now: Told = { week: told.week, isReached: true, isOpened: told.isOpened || isOpened }
  await facts.keepFact(memberStore(memberId), 'engagement', now)
}

async function toldThisWeek(memberId: Id): Promise<Told> {
  const week = weekOf(new Date().toISOString())
  const told = await facts.readFact(memberStore(memberId), 'engagement')
  return told?.week === week ? told : { week, isReached: false, isOpened: false }
}
