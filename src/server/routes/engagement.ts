// How many families read: devices add one to a count, staff read the counts of whole weeks.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { blurred, isTooSmall, termBefore, weekOf } from '../../domain/engagement.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import * as engagement from '../store/engagement.ts'
import * as groups from '../store/groups.ts'

export function mountEngagement(app: Hono, context: Context): void {
  const { db, now } = context

  mount(app, context, contract.engagement.tell, async ({ caller: { schoolId, member }, input: { isReached, isOpened } }) => {
    if (member.role !== 'family') return {}
    const week = weekOf(now())
    await db.transaction().execute(async (trx) => {
      const sizes = await engagement.familiesByGroup(trx, schoolId)
      for (const groupId of member.groupIds) {
        const families = sizes.get(groupId) ?? 0
        if (isTooSmall(families)) continue
        const { reached, opened } = await engagement.find(trx, groupId, week)
        // A device that forgot that it has told tells again: never more than there are families.
        const oneMore = (count: number, isOneMore: boolean) => Math.min(families, isOneMore ? count + 1 : count)
        const counts = { reached: oneMore(reached, isReached), opened: oneMore(opened, isOpened) }
        await engagement.put(trx, { groupId, week, families, ...counts })
      }
    })
    return {}
  })

  mount(app, context, contract.engagement.term, async ({ caller: { schoolId } }) => {
    const weeks = termBefore(now())
    const all = await groups.list(db, schoolId)
    const sizes = await engagement.familiesByGroup(db, schoolId)
    const counted = await engagement.list(
      db,
      all.map(({ id }) => id),
    )
    return {
      weeks,
      groups: all.map((group) => {
        const families = sizes.get(group.id) ?? 0
        const own = isTooSmall(families) ? [] : counted.filter(({ groupId }) => groupId === group.id)
        return { group, families, isTooSmall: isTooSmall(families), weeks: weeks.map((week) => weekIn(own, week)) }
      }),
    }
  })
}

/**
 * Null before the first week that was counted. Later, a week without a row is said as any other with few: that nobody at all
 * came would say something of everybody.
 */
function weekIn(counted: readonly engagement.Counted[], week: string) {
  const latest = counted.findLast((each) => each.week <= week)
  if (!latest || isTooSmall(latest.families)) return null
  const { families } = latest
  const { reached, opened } = latest.week === week ? latest : { reached: 0, opened: 0 }
  return { families, reached: blurred(reached, families), opened: blurred(opened, families) }
}
