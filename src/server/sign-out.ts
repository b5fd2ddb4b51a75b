// A session ends on one device, and its live stream with it.
import type { Context } from './context.ts'
import * as events from './store/events.ts'
import * as invitations from './store/invitations.ts'
import * as sessions from './store/sessions.ts'
import type { Caller } from './store/sessions.ts'

/**
 * Ends one of the caller's own sessions; false when they have none with this id. Another device may be lost: a code that was
 * drawn on it a moment ago opens nothing then. One who leaves this device may be on the way to the next with it.
 */
export async function endSession(context: Context, caller: Caller, sessionId: string): Promise<boolean> {
  const at = context.now()
  const isEnded = await context.db.transaction().execute(async (trx) => {
    if (!(await sessions.end(trx, caller.member.id, sessionId, at))) return false
    const { schoolId, member } = caller
    if (sessionId !== caller.sessionId) await invitations.forget(trx, 'transfer', member.id)
    await events.record(trx, { schoolId, kind: 'session.ended', byId: member.id, subjectId: sessionId, at })
    return true
  })
  if (isEnded) context.live.endSession(sessionId)
  return isEnded
}
