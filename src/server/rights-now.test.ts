// A right that is taken while the words of an act are still on their way: the act is not done.
import type * as z from 'zod/mini'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../api/contract.ts'
import type { Endpoint } from '../api/endpoint.ts'
import type { Id } from '../domain/id.ts'
import { type Caller, createCaller } from '../testing/caller.ts'
import { type CastSchool, startSchool } from '../testing/cast.ts'
import { requestOf } from './demo/actor.ts'

const { join, people, permissions } = contract
const rights = { version: 1, name: 'Clerk', groupIds: [], canManage: true, publishUntil: null }
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

async function newClerk(): Promise<{ clerk: Caller; id: Id }> {
  const clerk = createCaller(school.server.url)
  const { slips } = await school.as('head').call(people.invite, { role: 'staff', groupIds: [], names: ['Clerk'], count: 1 })
  const { member } = await clerk.call(join.signIn, { code: slips[0]?.url ?? '', deviceName: 'Desktop' })
  await school.as('head').call(people.editMember, rights, { params: { id: member.id } })
  return { clerk, id: member.id }
}

type Act = { target: Endpoint<z.ZodMiniType, z.ZodMiniType>; params?: Record<string, string>; input?: unknown }

/** Asks with a body of which the first byte is sent only after `meanwhile`: by then the school knows who asks. */
async function ask(clerk: Caller, { target, params = {}, input = {} }: Act, meanwhile: () => Promise<unknown>) {
  const { path } = requestOf(target, input, { params })
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await meanwhile()
        controller.enqueue(new TextEncoder().encode(JSON.stringify(input)))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', body, duplex: 'half', headers: { cookie: clerk.cookie() } }
  const answer = await school.server.app.request(path, init)
  const { problem = 'done' } = (await answer.json()) as { problem?: string }
  return problem
}

const robin = { version: 1, name: 'Robin', groupIds: [], canManage: false, publishUntil: null }
const slipOf = async () => {
  const { slips } = await school.as('head').call(people.invite, { role: 'family', groupIds: [], names: [], count: 1 })
  return slips[0] ?? expect.fail('no slip')
}
const family = async () => {
  const device = createCaller(school.server.url)
  return (await device.call(join.signIn, { code: (await slipOf()).url, name: 'Robin', deviceName: '' })).member.id
}

const acts: Record<string, () => Promise<Act>> = {
  'makes no slips': async () => ({
    target: people.invite,
    input: { role: 'family', groupIds: [], names: [], count: 1 },
  }),
  'revokes no slip': async () => ({ target: people.revokeInvitation, params: { id: (await slipOf()).invitationId } }),
  'edits nobody': async () => ({ target: people.editMember, params: { id: await family() }, input: robin }),
  'lets nobody back in': async () => ({ target: people.reinvite, params: { id: await family() } }),
  'removes nobody': async () => ({ target: people.removeMember, params: { id: await family() } }),
  'adds no group': async () => ({ target: people.addGroup, input: { name: `Chess ${Math.random()}` } }),
  'renames no group': async () => ({
    target: people.renameGroup,
    params: { id: school.groups.elm },
    input: { name: `Elm ${Math.random()}` },
  }),
  'removes no group': async () => {
    const { id } = await school.as('head').call(people.addGroup, { name: `Trip ${Math.random()}` })
    return { target: people.removeGroup, params: { id } }
  },
  'changes no permission list': async () => {
    const { lists } = await school.as('head').call(permissions.lists, {})
    const { groupId, version, pupils } = lists[0] ?? expect.fail('no list')
    return { target: permissions.replace, params: { groupId }, input: { version, pupils } }
  },
}

test.each(Object.entries(acts))('a clerk who loses the office meanwhile %s', async (_, act) => {
  const { clerk, id } = await newClerk()
  const params = { params: { id } }
  const demote = () => school.as('head').call(people.editMember, { ...rights, version: 2, canManage: false }, params)
  expect(await ask(clerk, await act(), demote)).toBe('not_found')
})

test.each(Object.entries(acts))('a clerk who is removed meanwhile %s', async (_, act) => {
  const { clerk, id } = await newClerk()
  const remove = () => school.as('head').call(people.removeMember, {}, { params: { id } })
  expect(await ask(clerk, await act(), remove)).toBe('session.removed')
})

test('a second head who is removed meanwhile changes nothing about the school', async () => {
  const { clerk, id } = await newClerk()
  await school.server.context.db.updateTable('member').set({ role: 'head' }).where('id', '=', id).execute()
  const act = { target: people.editSchool, input: { name: 'Mine', policy: 'staff directly', leaseDays: 30 } }
  const remove = () => school.as('head').call(people.removeMember, {}, { params: { id } })
  expect(await ask(clerk, act, remove)).toBe('session.removed')
  expect((await school.as('head').call(join.me, {})).school).toMatchObject({ policy: 'head only', leaseDays: 7 })
})
