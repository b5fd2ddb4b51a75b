// Coming in with a code, who I am, my devices, and carrying my sign-in to another one.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import { MINUTE } from '../../domain/time.ts'
import { clientAddress } from '../client-address.ts'
import { dropCookie, findCaller, keepCookie, renewCookie } from '../caller.ts'
import { hashOf, slipToken, transferDigits, typedHashOf } from '../codes.ts'
import type { Context } from '../context.ts'
import { createGuesses } from '../guesses.ts'
import { mount, mountOpen } from '../http.ts'
import { describeMe } from '../me.ts'
import { endSession } from '../sign-out.ts'
import { signIn } from '../sign-in.ts'
import * as invitations from '../store/invitations.ts'
import * as sessions from '../store/sessions.ts'

const TRANSFER_TIME = 10 * MINUTE

export function mountSessions(app: Hono, context: Context): void {
  const { join } = contract
  const guesses = createGuesses(context.now)

  mountOpen(app, context, join.signIn, async ({ input, http }) => {
    const before = await findCaller(http, context)
    const signedIn = await signIn(context, guesses, { ...input, address: clientAddress(http, context.config.isProxyTrusted) })
    if (before?.standing === 'living') await endSession(context, before, before.sessionId)
    keepCookie(http, signedIn.token)
    return describeMe(context, signedIn.schoolId, signedIn.memberId)
  })

  mount(app, context, join.me, async ({ caller, http }) => {
    renewCookie(http)
    return describeMe(context, caller.schoolId, caller.member.id)
  })

  mount(app, context, join.sessions, async ({ caller }) => {
    const mine = await sessions.listOf(context.db, caller.member.id)
    return { sessions: mine.map((session) => Object.assign(session, { isThis: session.id === caller.sessionId })) }
  })

  mount(app, context, join.endSession, async ({ caller, params, http }) => {
    const sessionId = params['id'] === 'this' ? caller.sessionId : (params['id'] ?? '')
    if (!(await endSession(context, caller, sessionId))) throw new Refused('not_found')
    if (sessionId === caller.sessionId) dropCookie(http)
    return {}
  })

  mount(app, context, join.transferCode, async ({ caller: { schoolId, member } }) => {
    const { db, now, newId, lettersKey } = context
    const code = transferDigits()
    const expiresAt = new Date(Date.parse(now()) + TRANSFER_TIME).toISOString()
    await db.transaction().execute(async (trx) => {
      await invitations.forgetOldTransfers(trx, now())
      await invitations.forget(trx, 'transfer', member.id)
      const opened = { memberId: member.id, role: member.role, groupIds: [], name: null, isReusable: false, createdBy: member.id }
      const hashes = { tokenHash: hashOf(slipToken()), lettersHash: typedHashOf(code, lettersKey) }
      await invitations.add(trx, { id: newId(), schoolId, kind: 'transfer', ...opened, ...hashes, expiresAt }, now())
    })
    return { code, expiresAt }
  })
}
