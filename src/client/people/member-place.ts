// Where a member stands in the school, in words: groups, the office, a deputy's end date.
import type { Group } from '../../domain/member.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { dateOf } from '../ui/when.ts'
import { groupNames } from './find-members.ts'
import type { ListedMember } from './members-query.ts'

export function placeOf(member: ListedMember, groups: readonly Group[], nowMs: number): string[] {
  const isDeputy = member.publishUntil !== null && Date.parse(member.publishUntil) > nowMs
  return [
    groupNames(member.groupIds, groups) || (member.role === 'family' ? sayPeople('noGroup') : ''),
    member.canManage && member.role === 'staff' ? sayPeople('office') : '',
    isDeputy && member.publishUntil ? sayPeople('deputyUntil', { date: dateOf(member.publishUntil) }) : '',
  ].filter(Boolean)
}
