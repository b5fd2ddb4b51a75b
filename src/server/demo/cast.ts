// The people of the demo come in as they would: Helen with the console's code, the others with slips; Olu may manage.
import { contract } from '../../api/contract.ts'
import type { Id } from '../../domain/id.ts'
import type { Actor } from './actor.ts'
import {
  type GroupKey,
  groupKeys,
  groupNames,
  headName,
  type Member,
  people,
  permissionLists,
  schoolName,
  type Someone,
} from './people.ts'

export type Cast = { as: (member: Member) => Actor; ids: Record<Member, Id>; groups: Record<GroupKey, Id> }

/** Sets an empty school up with the code of the console. `newActor` gives each person a device of their own. */
export async function gatherCast(setupCode: string, newActor: () => Actor): Promise<Cast> {
  const actors: Record<Member, Actor> = {
    head: newActor(),
    office: newActor(),
    staff: newActor(),
    tripLeader: newActor(),
    family: newActor(),
    family2: newActor(),
  }
  const as = (member: Member) => actors[member]
  const asked = { code: setupCode, schoolName, headName, groups: Object.values(groupNames), policy: 'head only' } as const
  const head = await as('head').call(contract.join.setup, asked)
  const groupId = (key: GroupKey) => head.groups.find((group) => group.name === groupNames[key])?.id ?? ''
  const groups: Record<GroupKey, Id> = {
    willow: groupId('willow'),
    hazel: groupId('hazel'),
    beech: groupId('beech'),
    rowan: groupId('rowan'),
    maple: groupId('maple'),
    oak: groupId('oak'),
    elm: groupId('elm'),
  }
  const ids: Record<Member, Id> = {
    head: head.member.id,
    office: await bringIn(as('head'), as('office'), people.office, groups),
    staff: await bringIn(as('head'), as('staff'), people.staff, groups),
    tripLeader: await bringIn(as('head'), as('tripLeader'), people.tripLeader, groups),
    family: await bringIn(as('head'), as('family'), people.family, groups),
    family2: await bringIn(as('head'), as('family2'), people.family2, groups),
  }
  const office = { version: 1, name: people.office.name, groupIds: [], canManage: true, publishUntil: null }
  await as('head').call(contract.people.editMember, office, { params: { id: ids.office } })
  for (const key of groupKeys) {
    const asking = { version: 0, pupils: permissionLists[key] }
    await as('office').call(contract.permissions.replace, asking, { params: { groupId: groups[key] } })
  }
  return { as, ids, groups }
}

/** A slip from the head, and the person signed in with it. */
export async function bringIn(head: Actor, person: Actor, someone: Someone, groups: Record<GroupKey, Id>): Promise<Id> {
  const { name, role } = someone
  const groupIds = someone.groups.map((key) => groups[key])
  const { slips } = await head.call(contract.people.invite, { role, groupIds, names: role === 'staff' ? [name] : [], count: 1 })
  const device = role === 'staff' ? 'School tablet' : 'Android phone'
  const asking = { code: slips[0]?.url ?? '', deviceName: device, ...(role === 'family' && { name }) }
  return (await person.call(contract.join.signIn, asking)).member.id
}
