// The groups of the school in the order an author needs them: their own first.
import type { Me } from '../../api/contract/join.ts'
import type { Audience } from '../../domain/audience.ts'
import type { Group } from '../../domain/member.ts'

export function ownGroupsFirst(me: Pick<Me, 'member' | 'groups'>): Group[] {
  const isOwn = (group: Group) => me.member.groupIds.includes(group.id)
  return [...me.groups.filter(isOwn), ...me.groups.filter((group) => !isOwn(group))]
}

/** Of whom the photos may be: the groups that the post is for come first. */
export function chosenFirst(groups: readonly Group[], audience: Audience | null): Group[] {
  const chosen = audience?.kind === 'groups' ? audience.groupIds : []
  const isChosen = (group: Group) => chosen.includes(group.id)
  return [...groups.filter(isChosen), ...groups.filter((group) => !isChosen(group))]
}
