// A school with its whole cast signed in, on a real server: `as('head').call(contract.join.me, {})`.
import { contract } from '../api/contract.ts'
import type { Id } from '../domain/id.ts'
import { setupLink } from '../server/console-codes.ts'
import {
  type GroupKey,
  groupKeys,
  groupNames,
  headName,
  type Member,
  people,
  permissionLists,
  schoolName,
} from '../server/demo/people.ts'
import { type Caller, createCaller } from './caller.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './server.ts'

/** `stranger` is Una, who has no session. */
export type Person = Member | 'stranger'

export type CastSchool = {
  server: TestServer
  /** The same person on the same device each time. */
  as: (person: Person) => Caller
  /** Member ids. */
  ids: Record<Member, Id>
  groups: Record<GroupKey, Id>
  close: () => Promise<void>
}

/** Sets the school up as its people would: Helen with the console's code, the others with slips; Olu may manage. */
export async function startSchool(options: TestServerOptions = {}): Promise<CastSchool> {
  const server = await startTestServer(options)
  const callers = new Map<Person, Caller>()
  const as = (person: Person) => {
    const known = callers.get(person) ?? createCaller(server.url)
    callers.set(person, known)
    return known
  }
  const code = (await setupLink(server.context))?.split('#')[1] ?? ''
  const asked = { code, schoolName, headName, groups: Object.values(groupNames), policy: 'head only' } as const
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

  const bringIn = async (person: keyof typeof people): Promise<Id> => {
    const { name, role, groups: keys } = people[person]
    const asking = { role, groupIds: keys.map((key) => groups[key]), names: role === 'staff' ? [name] : [], count: 1 }
    const { slips } = await as('head').call(contract.people.invite, asking)
    const signIn = { code: slips[0]?.url ?? '', deviceName: `${name}’s device`, ...(role === 'family' && { name }) }
    return (await as(person).call(contract.join.signIn, signIn)).member.id
  }
  const ids: Record<Member, Id> = {
    head: head.member.id,
    office: await bringIn('office'),
    staff: await bringIn('staff'),
    tripLeader: await bringIn('tripLeader'),
    family: await bringIn('family'),
    family2: await bringIn('family2'),
  }
  const office = { name: people.office.name, groupIds: [], canManage: true, publishUntil: null }
  await as('head').call(contract.people.editMember, office, { params: { id: ids.office } })
  for (const key of groupKeys) {
    await as('office').call(
      contract.permissions.replace,
      { version: 0, pupils: permissionLists[key] },
      { params: { groupId: groups[key] } },
    )
  }
  return { server, as, ids, groups, close: server.close }
}
