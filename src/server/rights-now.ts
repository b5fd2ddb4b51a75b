// Rights at the moment of the act: they may have been taken while the request came in.
import { Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { type Right, rightsOf } from '../domain/member.ts'
import type { At } from '../domain/time.ts'
import type { Db } from './store/db.ts'
import * as members from './store/members.ts'
import * as schools from './store/schools.ts'
import type { Caller } from './store/sessions.ts'

/** The rights of a member at this moment. Throws session.removed: a member may have been removed while the request came in. */
export async function rightsNow(db: Db, schoolId: Id, memberId: Id, now: At): Promise<Set<Right>> {
  const member = await members.find(db, schoolId, memberId)
  if (!member) throw new Refused('session.removed')
  const { policy } = await schools.find(db, schoolId)
  return rightsOf(member, policy, now)
}

/** Asked within the transaction of the act. Throws session.removed, or not_found when the caller has the right no more. */
export async function requireStill(trx: Db, { schoolId, member }: Caller, right: Right, now: At): Promise<void> {
  if (!(await rightsNow(trx, schoolId, member.id, now)).has(right)) throw new Refused('not_found')
}
