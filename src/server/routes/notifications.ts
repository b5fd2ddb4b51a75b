// How a member hears of news: their browser, and their choices.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { reachOf } from '../notifications/reach.ts'
import { areBrowserKeys } from '../push/encrypt.ts'
import { isAllowedEndpoint } from '../push/hosts.ts'
import * as choices from '../store/choices.ts'
import * as groups from '../store/groups.ts'
import * as subscriptions from '../store/subscriptions.ts'

export function mountNotifications(app: Hono, context: Context): void {
  const { notifications } = contract
  const { db, now, newId, config } = context

  mount(app, context, notifications.mine, async ({ caller: { schoolId, member, sessionId } }) => {
    const mine = await choices.choicesOf(db, schoolId, member)
    return {
      publicKey: context.pushKey,
      endpoint: await subscriptions.endpointOf(db, sessionId),
      choices: [...mine].map(([readerId, choice]) => ({ readerId, choice })),
    }
  })

  mount(app, context, notifications.choose, async ({ caller: { schoolId, member }, input: { readerId, choice } }) => {
    if (readerId !== schoolId && !member.groupIds.includes(readerId)) throw new Refused('not_found')
    await choices.put(db, member.id, readerId, choice)
    return {}
  })

  mount(app, context, notifications.subscribe, async ({ caller: { member, sessionId }, input: { endpoint, keys } }) => {
    if (!isAllowedEndpoint(endpoint, config.pushHosts) || !areBrowserKeys(keys)) throw new Refused('push.refused')
    await db.transaction().execute(async (trx) => {
      await subscriptions.put(trx, { id: newId(), memberId: member.id, endpoint, keys, sessionId, at: now() })
    })
    return {}
  })

  mount(app, context, notifications.unsubscribe, async ({ caller }) => {
    await subscriptions.removeOf(db, caller.sessionId)
    return {}
  })

  mount(app, context, notifications.reach, async ({ caller: { schoolId }, input: { audience } }) => {
    if (audience.kind === 'groups' && !(await groups.areAll(db, schoolId, audience.groupIds))) throw new Refused('not_found')
    return reachOf(context, schoolId, audience)
  })
}
