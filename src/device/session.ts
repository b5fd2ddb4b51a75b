// Who is signed in on this device, known offline too.
import { call } from '../api/call.ts'
import { join } from '../api/contract/join.ts'
import type { Me } from '../api/contract/join.ts'
import * as outage from '../api/outage.ts'
import { Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { drop, read, write } from './database.ts'
import * as unsent from './unsent.ts'
import * as facts from './facts.ts'
import { heed } from './heed.ts'
import { noteSchoolTime } from './lease.ts'
import { mine, show } from './member.ts'
import * as people from './people.ts'
import { endWish } from './push-end.ts'
import * as rest from './rest.ts'
import * as sessionMark from './session-mark.ts'
import { memberStore, SHARED, type Writing } from './stores.ts'
import { wipe } from './wipe.ts'
import { tellWorker } from './worker-messages.ts'

/** Keeps who is signed in, after signing in or hearing from the school. Sending goes on if it waited for this. */
export async function keepMe(me: Me): Promise<void> {
  // Whoever has just come in waits for nothing.
  outage.asked()
  const before = await facts.readFact(SHARED, 'current')
  // On a shared tablet: what the one before read here is not left to the next. What they wrote stays.
  if (before !== null && before !== me.member.id) await wipe(before)
  await keep(me, async (tx) => {
    await sessionMark.draw(tx)
    return true
  })
}

/** `isMeant` looks at who is signed in by now: an answer that comes late must not sign anyone in again. */
async function keep(me: Me, isMeant: (tx: Writing) => Promise<boolean>): Promise<void> {
  const memberId = me.member.id
  const isKept = await write(SHARED, ['facts', 'people'], async (tx) => {
    if (!(await isMeant(tx))) return false
    const before = await facts.get(tx, 'current')
    // Also what they switched on while they were being wiped.
    if (before !== null && before !== memberId) await endWish(tx, before)
    await people.put(tx, { memberId, name: me.member.name, me })
    await facts.put(tx, 'current', memberId)
    await noteSchoolTime(tx, me.now, Date.now())
    if (me.rights.includes('capture')) await facts.put(tx, 'hasStaff', true)
    return true
  })
  if (!isKept) return
  // Whoever has just signed in again need not wait until an old rest is over.
  if (await facts.readFact(memberStore(memberId), 'hold')) await rest.reset(memberId)
  await facts.keepFact(memberStore(memberId), 'hold', null)
  show(memberId)
  tell('session')
  if (me.rights.includes('capture')) await tellWorker({ kind: 'keep-needed' })
}

/** Who is signed in, as the school told it last; null for nobody. Works offline. This page shows that member from now on. */
export async function readMe(): Promise<Me | null> {
  const person = await read(SHARED, ['facts', 'people'], async (tx) => {
    const memberId = await facts.get(tx, 'current')
    return memberId ? people.get(tx, memberId) : null
  })
  show(person?.memberId ?? null)
  return person?.me ?? null
}

/** Asks the school. Throws Refused or Unreached; a session that the school ended has wiped the kept feed and photos by then. */
export async function refreshMe(): Promise<Me> {
  const before = await facts.readFact(SHARED, 'current')
  const mark = await sessionMark.take()
  try {
    const me = await askMe(before)
    if (before !== null && before !== me.member.id) await wipe(before)
    await keep(me, async (tx) => [before, me.member.id].includes(await facts.get(tx, 'current')))
    return me
  } catch (error) {
    const isMeant = !before || !(error instanceof Refused) || (await heed(before, error, mark))
    if (isMeant) throw error
  }
  return refreshMe()
}

/** Hears anew what this member may do, and until when kept photos may be shown. Throws like `refreshMe`, but heeds nothing. */
export async function renewMe(memberId: Id): Promise<void> {
  const me = await call(join.me, {}, { as: memberId })
  await keep(me, async (tx) => (await facts.get(tx, 'current')) === memberId)
}

/** The answer to a known member is about that member; about another one only when the session is theirs by now. */
async function askMe(known: Id | null): Promise<Me> {
  if (known === null) return call(join.me, {}, { as: null })
  try {
    return await call(join.me, {}, { as: known })
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'session.missing') throw error
    // Someone else may have signed in here, and the device was stopped before it could write that down.
    return call(join.me, {}, { as: null }).catch(() => {
      throw error
    })
  }
}

async function sendTakedowns(memberId: Id): Promise<void> {
  const { sendBeforeLeaving } = await import('./takedowns.ts')
  await sendBeforeLeaving(memberId)
}

/** Ends this session at the school, then forgets what was read here. Unsent posts stay, under their author's name. */
export async function signOut(): Promise<void> {
  const memberId = await mine()
  // Nobody else may ask for these afterwards.
  await sendTakedowns(memberId)
  try {
    await call(join.endSession, {}, { params: { id: 'this' }, as: memberId })
  } catch (error) {
    const isOver = error instanceof Refused && error.code.startsWith('session.')
    if (!isOver) throw error
  }
  await wipe(memberId)
  await write(SHARED, ['facts'], async (tx) => {
    if ((await facts.get(tx, 'current')) === memberId) await facts.put(tx, 'current', null)
    await endWish(tx, memberId)
  })
  show(null)
  if (await unsent.isEmptyHanded(memberId)) {
    await people.remove(memberId)
    await drop(memberStore(memberId))
  }
  tell('session')
}
