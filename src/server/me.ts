// What a signed-in person is told about themselves: their rights, their school, and a fresh lease.
import type { Me } from '../api/contract/join.ts'
import { Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { rightsOf } from '../domain/member.ts'
import type { Context } from './context.ts'
import { signLease } from './lease.ts'
import * as groups from './store/groups.ts'
import * as members from './store/members.ts'
import * as schools from './store/schools.ts'

/** A family is told of its own groups only; staff choose among all of them. */
export async function describeMe({ db, now }: Context, schoolId: Id, memberId: Id): Promise<Me> {
  const member = await members.find(db, schoolId, memberId)
  if (!member) throw new Refused('session.removed')
  const school = await schools.find(db, schoolId)
  const all = await groups.list(db, schoolId)
  const at = now()
  return {
    member,
    rights: [...rightsOf(member, school.policy, at)],
    school: await describeSchool(db, schoolId),
    groups: member.role === 'family' ? all.filter((group) => member.groupIds.includes(group.id)) : all,
    lease: signLease(school.lease_private_key, member.id, at, school.lease_days),
    leaseKey: JSON.parse(school.lease_public_key),
    position: school.position,
    now: at,
  }
}

export async function describeSchool(db: Context['db'], schoolId: Id): Promise<Me['school']> {
  const school = await schools.find(db, schoolId)
  const headName = await schools.headName(db, schoolId)
  return {
    id: school.id,
    name: school.name,
    policy: school.policy,
    language: school.language,
    headName,
    leaseDays: school.lease_days,
  }
}
