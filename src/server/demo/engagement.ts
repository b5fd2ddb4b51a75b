// How the demo's families have read this term: written as counts, for that is all that a school keeps of it.
import { isTooSmall, termBefore } from '../../domain/engagement.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from '../store/db.ts'
import * as engagement from '../store/engagement.ts'

/** Of all families, by week: slips go home, everyone looks, a week off, and Christmas comes. */
const OPENED = [0.28, 0.37, 0.42, 0.5, 0.47, 0.54, 0.5, 0.53, 0.29, 0.52, 0.57, 0.55, 0.62]
const REACHED = [0.41, 0.52, 0.6, 0.66, 0.68, 0.72, 0.7, 0.74, 0.6, 0.73, 0.76, 0.77, 0.8]

export async function countTerm(db: Db, schoolId: Id, now: At): Promise<void> {
  const groups = [...(await engagement.familiesByGroup(db, schoolId))].filter(([, families]) => !isTooSmall(families))
  for (const [nth, [groupId, families]] of groups.entries()) {
    // Classes differ, a little.
    const lean = ((nth * 7) % 5) / 25 - 0.08
    for (const [index, week] of termBefore(now).entries()) {
      const part = (shares: readonly number[]) => Math.min(families, Math.round(families * ((shares[index] ?? 0) + lean)))
      const reached = part(REACHED)
      await engagement.put(db, { groupId, week, families, reached, opened: Math.min(reached, part(OPENED)) })
    }
  }
}
