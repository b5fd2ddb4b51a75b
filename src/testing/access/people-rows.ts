// Who may come in, and who may run the school.
import { contract } from '../../api/contract.ts'
import { createCaller } from '../caller.ts'
import { versionOf } from '../member-version.ts'
import { asking, everyone, head, managers, members, nobody, type Row, unknown } from './row.ts'
import type { World } from './world.ts'

const { join, people } = contract
const setup = { code: 'guessed', schoolName: 'Mine', headName: 'Una', groups: ['A'], policy: 'head only' }
const edit = (world: World, name: string, version = 1) => ({
  version,
  name,
  groupIds: [world.school.groups.beech],
  canManage: false,
  publishUntil: null,
})

export const joinRows: Row[] = [
  { target: join.setupNeeded, cases: { asked: asking(everyone) } },
  {
    target: join.setup,
    cases: { 'of a school that is set up': { ...asking(everyone, { input: setup }), refusal: 'setup.done' } },
  },
  {
    target: join.signIn,
    cases: {
      'with a guessed code': {
        ...asking(everyone, { input: { code: 'x'.repeat(22), deviceName: '' } }),
        refusal: 'code.refused',
      },
    },
  },
  { target: join.me, cases: { asked: asking(members) } },
  { target: join.sessions, cases: { asked: asking(members) } },
  { target: join.transferCode, cases: { asked: asking(members) } },
  {
    target: join.endSession,
    cases: {
      'their own, on another device': {
        allowed: members,
        askedBy: members,
        async asks({ school, as }, role) {
          const { code } = await as(role).call(join.transferCode, {})
          const device = createCaller(school.server.url)
          await device.call(join.signIn, { code, deviceName: 'Another device' })
          const { sessions } = await device.call(join.sessions, {})
          return { params: { id: sessions.find((session) => session.isThis)?.id ?? '' } }
        },
      },
      'of someone else': {
        allowed: nobody,
        async asks({ colleague }) {
          const { sessions } = await colleague.call(join.sessions, {})
          return { params: { id: sessions[0]?.id ?? '' } }
        },
      },
      'of another school': { allowed: nobody, asks: ({ foreign }) => ({ params: { id: foreign.session } }) },
      ...unknown('id'),
    },
  },
]

export const peopleRows: Row[] = [
  { target: people.members, cases: { asked: asking(managers) } },
  {
    target: people.editMember,
    cases: {
      'a family': {
        allowed: managers,
        asks: async (world) => ({ params: { id: (await world.newFamily()).id }, input: edit(world, 'Robin') }),
      },
      'a colleague': {
        allowed: head,
        async asks(world) {
          const version = await versionOf(world.as('head'), world.colleagueId)
          return { params: { id: world.colleagueId }, input: edit(world, 'Grace Okafor', version) }
        },
      },
      'a family whom somebody else has changed meanwhile': {
        allowed: managers,
        asks: async (world) => ({ params: { id: (await world.newFamily()).id }, input: edit(world, 'Robin', 0) }),
        refusal: 'member.state',
      },
      'into a group of another school': {
        allowed: nobody,
        asks: async (world) => ({
          params: { id: (await world.newFamily()).id },
          input: { ...edit(world, 'Robin'), groupIds: [world.foreign.group] },
        }),
      },
      'of another school': {
        allowed: nobody,
        asks: (world) => ({ params: { id: world.foreign.member }, input: edit(world, 'Ines') }),
      },
      ...unknown('id', { version: 1, name: 'X', groupIds: [], canManage: false, publishUntil: null }),
    },
  },
  {
    target: people.reinvite,
    cases: {
      'a family': { allowed: managers, asks: async ({ newFamily }) => ({ params: { id: (await newFamily()).id } }) },
      'a colleague': { allowed: head, asks: async ({ newStaff }) => ({ params: { id: await newStaff() } }) },
      'the head': { allowed: head, asks: ({ school }) => ({ params: { id: school.ids.head } }) },
      'of another school': { allowed: nobody, asks: ({ foreign }) => ({ params: { id: foreign.member } }) },
      ...unknown('id'),
    },
  },
  {
    target: people.removeMember,
    cases: {
      'a family': { allowed: managers, asks: async ({ newFamily }) => ({ params: { id: (await newFamily()).id } }) },
      'a colleague': { allowed: head, asks: async ({ newStaff }) => ({ params: { id: await newStaff() } }) },
      'the last head': {
        allowed: head,
        asks: ({ school }) => ({ params: { id: school.ids.head } }),
        refusal: 'member.last_head',
      },
      'of another school': { allowed: nobody, asks: ({ foreign }) => ({ params: { id: foreign.member } }) },
      ...unknown('id'),
    },
  },
  { target: people.invitations, cases: { asked: asking(managers) } },
  {
    target: people.invite,
    cases: {
      families: asking(managers, { input: { role: 'family', groupIds: [], names: [], count: 1 } }),
      staff: asking(head, { input: { role: 'staff', groupIds: [], names: ['Ada Long'], count: 1 } }),
      'into a group of another school': {
        allowed: nobody,
        asks: ({ foreign }) => ({ input: { role: 'family', groupIds: [foreign.group], names: [], count: 1 } }),
      },
    },
  },
  {
    target: people.revokeInvitation,
    cases: {
      'of a family': { allowed: managers, asks: (world) => slipFor(world, 'family') },
      'of a colleague': { allowed: head, asks: (world) => slipFor(world, 'staff') },
      'of another school': { allowed: nobody, asks: ({ foreign }) => ({ params: { id: foreign.invitation } }) },
      ...unknown('id'),
    },
  },
  {
    target: people.addGroup,
    cases: {
      asked: { allowed: managers, asks: (_, role) => ({ input: { name: `Chess club of ${role}` } }) },
      'twice, with other capitals and spaces': {
        ...asking(managers, { input: { name: ' beech  YEAR 2' } }),
        refusal: 'group.exists',
      },
    },
  },
  {
    target: people.renameGroup,
    cases: {
      theirs: { allowed: managers, asks: ({ school }) => ({ params: { id: school.groups.elm }, input: { name: 'Elm Year 6' } }) },
      'of another school': {
        allowed: nobody,
        asks: ({ foreign }) => ({ params: { id: foreign.group }, input: { name: 'Ours' } }),
      },
      ...unknown('id', { name: 'Ours' }),
    },
  },
  {
    target: people.removeGroup,
    cases: {
      'that nothing belongs to': {
        allowed: managers,
        async asks({ as }, role) {
          const { id } = await as('head').call(people.addGroup, { name: `Trip of ${role}` })
          return { params: { id } }
        },
      },
      'that people belong to': {
        allowed: managers,
        asks: ({ school }) => ({ params: { id: school.groups.beech } }),
        refusal: 'group.in_use',
      },
      'of another school': { allowed: nobody, asks: ({ foreign }) => ({ params: { id: foreign.group } }) },
      ...unknown('id'),
    },
  },
  {
    target: people.editSchool,
    cases: { asked: asking(head, { input: { name: 'Ferncliff', policy: 'head and deputies', leaseDays: 7 } }) },
  },
]

async function slipFor({ as }: World, role: 'staff' | 'family') {
  const { slips } = await as('head').call(people.invite, { role, groupIds: [], names: ['Ada Long'], count: 1 })
  return { params: { id: slips[0]?.invitationId ?? '' } }
}
