// The groups of the school in the order an author needs them: their own first.
import type { Me } from '../../api/contract/join.ts'
import type { Group } from '../../domain/member.ts'

export function ownGroupsFirst(me: Pick<Me, 'member' | 'groups'>): Group[] {
  const isOwn = (group: Group) => me.member.groupIds.includes(group.id)
  return [...me.groups.filter(isOwn), ...me.groups.filter((group) => !isOwn(group))]
}
