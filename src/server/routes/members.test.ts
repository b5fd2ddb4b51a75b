// Who may change whom, and what a removal takes away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { createCaller } from '../../testing/caller.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { slipFor } from '../../testing/slip.ts'

const { join, people } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

const edited = { version: 1, canManage: false, publishUntil: null }

/** A family who has just joined, on a phone of their own. */
async function newFamily() {
  const phone = createCaller(school.server.url)
  const { url: code } = await slipFor(school)
  const { member } = await phone.call(join.signIn, { code, name: 'Robin', deviceName: 'A phone' })
  return { phone, id: member.id }
}

test('Olu manages families, but neither invites, edits, re-invites nor removes staff', async () => {
  const { as, ids, groups } = school
  const olu = as('office')
  const toTom = { params: { id: ids.staff } }
  await expect(olu.call(people.invite, { role: 'staff', groupIds: [], names: ['Una'], count: 1 })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(olu.call(people.editMember, { name: 'T', groupIds: [], ...edited }, toTom)).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(olu.call(people.reinvite, {}, toTom)).rejects.toMatchObject({ code: 'not_found' })
  await expect(olu.call(people.reinvite, {}, { params: { id: ids.head } })).rejects.toMatchObject({ code: 'not_found' })
  await expect(olu.call(people.removeMember, {}, toTom)).rejects.toMatchObject({ code: 'not_found' })
  const { id } = await newFamily()
  const moved = await olu.call(people.editMember, { name: 'Robin', groupIds: [groups.oak], ...edited }, { params: { id } })
  expect(moved.groupIds).toEqual([groups.oak])
})

test('Helen and Olu change the same family: the second is told, overwrites nothing, and looks at what is there now', async () => {
  const { as, groups } = school
  const { id } = await newFamily()
  const asSeen = { ...edited, name: 'Robin', groupIds: [groups.beech] }
  const renamed = await as('head').call(people.editMember, { ...asSeen, name: 'Robin Hale' }, { params: { id } })
  expect(renamed).toMatchObject({ name: 'Robin Hale', version: 2 })
  const moving = as('office').call(people.editMember, { ...asSeen, groupIds: [groups.oak] }, { params: { id } })
  await expect(moving).rejects.toMatchObject({ code: 'member.state' })
  const { members } = await as('office').call(people.members, {})
  const now = members.find((member) => member.id === id) ?? expect.fail('gone')
  expect(now).toMatchObject({ name: 'Robin Hale', groupIds: [groups.beech], version: 2 })
  const onTop = { ...edited, name: now.name, version: now.version, groupIds: [groups.oak] }
  expect(await as('office').call(people.editMember, onTop, { params: { id } })).toMatchObject({ version: 3 })
})

test('only Helen gives rights, and never to a family', async () => {
  const { as, ids } = school
  const { id } = await newFamily()
  const rights = { version: 1, name: 'Robin', groupIds: [], canManage: true, publishUntil: null }
  await expect(as('office').call(people.editMember, rights, { params: { id } })).rejects.toMatchObject({ code: 'not_found' })
  await expect(as('head').call(people.editMember, rights, { params: { id } })).rejects.toMatchObject({ code: 'request.invalid' })
  const until = { publishUntil: '2099-01-01T00:00:00.000Z' }
  const deputy = { ...edited, ...until, name: 'Tara Quinn', groupIds: [school.groups.oak] }
  await as('head').call(people.editMember, deputy, { params: { id: ids.tripLeader } })
  await as('head').call(people.editSchool, { name: 'Ferncliff', policy: 'head and deputies', leaseDays: 7 })
  expect((await as('tripLeader').call(join.me, {})).rights.toSorted()).toEqual(['capture', 'publish', 'review'])
})

test('a family that is removed loses sessions, streams, slips and codes in one act, and its phone is told so', async () => {
  const { phone, id } = await newFamily()
  const { code } = await phone.call(join.transferCode, {})
  const slip = await school.as('office').call(people.reinvite, {}, { params: { id } })
  const ended: string[] = []
  const { live } = school.server.context
  live.add({ memberId: id, sessionId: 'any', changed: () => {}, end: () => ended.push(id) })
  await school.as('office').call(people.removeMember, {}, { params: { id } })
  expect(ended).toEqual([id])
  await expect(phone.call(join.me, {})).rejects.toMatchObject({ code: 'session.removed' })
  for (const way of [code, slip.url, slip.letters])
    await expect(phone.call(join.signIn, { code: way, name: 'Robin', deviceName: 'A phone' })).rejects.toMatchObject({
      code: 'code.refused',
    })
  const { members } = await school.as('head').call(people.members, {})
  expect(members.map((member) => member.id)).not.toContain(id)
  const events = await school.server.context.db.selectFrom('event').where('subject_id', '=', id).selectAll().execute()
  expect(events.map((event) => event.kind)).toContain('member.removed')
  expect(JSON.stringify(events)).not.toContain('Robin')
})

test('a new slip ends the sessions on the phones before, and those are told so', async () => {
  const { phone, id } = await newFamily()
  const { sessions } = await phone.call(join.sessions, {})
  const ended: string[] = []
  const listener = { memberId: id, sessionId: sessions[0]?.id ?? '', changed: () => {}, end: () => ended.push(id) }
  school.server.context.live.add(listener)
  const { code } = await phone.call(join.transferCode, {})
  const slip = await school.as('office').call(people.reinvite, {}, { params: { id } })
  expect(ended).toEqual([id])
  const finder = createCaller(school.server.url).call(join.signIn, { code, deviceName: 'A finder' })
  await expect(finder).rejects.toMatchObject({ code: 'code.refused' })
  await expect(phone.call(join.me, {})).rejects.toMatchObject({ code: 'session.ended' })
  expect(await (await phone.request('/')).text()).not.toContain('Robin')
  const found = createCaller(school.server.url)
  expect((await found.call(join.signIn, { code: slip.url, deviceName: 'A new phone' })).member.id).toBe(id)
})

test('Helen makes a slip for herself: only her other devices are signed out', async () => {
  const { as, ids, server } = school
  const { code } = await as('head').call(join.transferCode, {})
  const tablet = createCaller(server.url)
  await tablet.call(join.signIn, { code, deviceName: 'A tablet' })
  await as('head').call(people.reinvite, {}, { params: { id: ids.head } })
  await expect(tablet.call(join.me, {})).rejects.toMatchObject({ code: 'session.ended' })
  expect((await as('head').call(join.me, {})).member.id).toBe(ids.head)
})

test('a slip that a clerk kept in a pocket is worthless once the clerk is removed', async () => {
  const { as, server } = school
  const clerk = createCaller(server.url)
  const { slips } = await as('head').call(people.invite, { role: 'staff', groupIds: [], names: ['Clerk'], count: 1 })
  const { member } = await clerk.call(join.signIn, { code: slips[0]?.url ?? '', deviceName: 'Desktop' })
  const rights = { version: 1, name: 'Clerk', groupIds: [], canManage: true, publishUntil: null }
  await as('head').call(people.editMember, rights, { params: { id: member.id } })
  const pocket = await clerk.call(people.invite, { role: 'family', groupIds: [], names: [], count: 1 })
  await as('head').call(people.removeMember, {}, { params: { id: member.id } })
  const code = pocket.slips[0]?.url ?? ''
  const back = createCaller(server.url).call(join.signIn, { code, name: 'Una', deviceName: 'A phone' })
  await expect(back).rejects.toMatchObject({ code: 'code.refused' })
})

test('a school keeps its last head', async () => {
  const { as, ids } = school
  const removal = as('head').call(people.removeMember, {}, { params: { id: ids.head } })
  await expect(removal).rejects.toMatchObject({ code: 'member.last_head' })
})

test('whoever moves to another class reads the feed anew, and open devices hear of it', async () => {
  const { id } = await newFamily()
  const { live, db } = school.server.context
  const heard: number[] = []
  const stop = live.add({ memberId: id, sessionId: 'any', changed: (position) => heard.push(position), end: () => {} })
  const move = { name: 'Robin', groupIds: [school.groups.elm], ...edited }
  await school.as('head').call(people.editMember, move, { params: { id } })
  stop()
  const row = await db.selectFrom('member').where('id', '=', id).select('reset_position').executeTakeFirstOrThrow()
  expect(heard).toEqual([row.reset_position])
  await school.as('head').call(people.editMember, { ...move, version: 2, name: 'Robin R' }, { params: { id } })
  const after = await db.selectFrom('member').where('id', '=', id).select('reset_position').executeTakeFirstOrThrow()
  expect(after.reset_position).toBe(row.reset_position)
})

test('Olu sees that a family has joined just now, not only once they have come back', async () => {
  const before = Date.now()
  const { id } = await newFamily()
  const { members } = await school.as('office').call(people.members, {})
  const joined = members.find((member) => member.id === id)
  expect(Date.parse(joined?.joinedAt ?? '')).toBeGreaterThanOrEqual(before)
  expect(joined?.devices).toBe(1)
})
