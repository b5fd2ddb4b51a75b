// Finding members among hundreds, and the order in which they are listed.
import type { Group, Role } from '../../domain/member.ts'
import type { Language } from '../../words/languages.ts'
import type { sayPeople } from '../../words/parts/people.ts'
import { listed } from '../ui/listed.ts'
import type { ListedMember } from './members-query.ts'

/** What stands over the members of a role. */
export const roleNames = { head: 'heads', staff: 'staff', family: 'families' } as const satisfies Record<
  Role,
  Parameters<typeof sayPeople>[0]
>
const roles: Role[] = ['head', 'staff', 'family']

/** Members whose name or group contains every word of the search. */
export function find(members: readonly ListedMember[], groups: readonly Group[], search: string): ListedMember[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return members.filter((member) => {
    const text = `${member.name} ${groupNames(member.groupIds, groups)}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** By role, then by name; roles without members are left out. */
export function byRole(members: readonly ListedMember[]): { role: Role; members: ListedMember[] }[] {
  return roles
    .map((role) => ({ role, members: members.filter((member) => member.role === role).toSorted(byName) }))
    .filter((part) => part.members.length > 0)
}

/** "Beech, Oak", with the commas of the page's language or of another one. */
export function groupNames(groupIds: readonly string[], groups: readonly Group[], language?: Language): string {
  const names = groups.filter(({ id }) => groupIds.includes(id)).map(({ name }) => name)
  return listed(names, language)
}

const byName = (a: ListedMember, b: ListedMember) => a.name.localeCompare(b.name, 'en-GB')
