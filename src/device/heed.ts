// What a refusal means for everything of a member on this device.
import { CONTRACT_VERSION } from '../api/endpoint.ts'
import type { ProblemCode, Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { write } from './database.ts'
import * as facts from './facts.ts'
import type { Hold } from './hold.ts'
import * as people from './people.ts'
import * as sessionMark from './session-mark.ts'
import { memberStore, SHARED } from './stores.ts'
import { forgetRead } from './wipe.ts'

const holds: Partial<Record<ProblemCode, Hold>> = {
  'session.missing': 'sign in',
  'session.ended': 'sign in',
  'session.removed': 'removed',
  'client.outdated': 'update',
}

/**
 * Called wherever a refusal may arrive, with the mark that was taken before asking. False when someone has signed in since:
 * then it was said to the session before, and what the new one has read and may send is left alone.
 */
export async function heed(memberId: Id, refused: Refused, mark: sessionMark.SessionMark): Promise<boolean> {
  const why = holds[refused.code]
  if (!why) return true
  const found = await look(memberId, why, mark)
  if (found !== 'meant') return found !== 'old'
  if (why === 'removed') await forgetRead(memberId)
  // That they were removed stays known when their session is no longer: so they can still save what they wrote.
  else if ((await facts.readFact(memberStore(memberId), 'hold'))?.why === 'removed') return true
  else if (refused.code === 'session.ended') await forgetRead(memberId)
  await facts.keepFact(memberStore(memberId), 'hold', { why, contract: CONTRACT_VERSION })
  // Someone who signed in just now waits for nobody.
  const isStill = (await sessionMark.take()) === mark
  if (!isStill) await facts.keepFact(memberStore(memberId), 'hold', null)
  tell('outbox')
  tell('session')
  return isStill
}

/** Nobody is made known again by an answer that comes after they left. One who was removed is forgotten in the same transaction. */
function look(memberId: Id, why: Hold, mark: sessionMark.SessionMark): Promise<'old' | 'unknown' | 'meant'> {
  return write(SHARED, ['facts', 'people'], async (tx) => {
    if (!(await sessionMark.stands(tx, mark))) return 'old'
    if (!(await people.get(tx, memberId))) return 'unknown'
    if (why === 'removed') await people.forgetMe(tx, memberId)
    return 'meant'
  })
}
