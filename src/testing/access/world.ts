// The school of the access matrix: everyone who may ask, and things of theirs, of others and of another school to ask for.
import { contract } from '../../api/contract.ts'
import type { Audience } from '../../domain/audience.ts'
import type { Id } from '../../domain/id.ts'
import { bringIn } from '../../server/demo/cast.ts'
import type { Caller } from '../caller.ts'
import { createCaller } from '../caller.ts'
import { type CastSchool, startSchool } from '../cast.ts'
import { photo } from '../photos.ts'
import { send, type SentPhoto, sentPhoto } from '../sending.ts'
import { type ForeignIds, plantForeignSchool } from './foreign-school.ts'

// Drawn before a server starts: from then on this process opens no SVG.
const picture = await photo()

export const roles = ['stranger', 'removed', 'ended', 'family', 'family2', 'staff', 'deputy', 'office', 'head'] as const
export type Role = (typeof roles)[number]

/** `family` is in Beech with `staff`; `family2` is in Oak. `colleague` never asks: others' things are theirs. */
export type World = {
  school: CastSchool
  as: (role: Role) => Caller
  colleague: Caller
  colleagueId: Id
  foreign: ForeignIds
  /** Photos by the state of their post and whom it is for; by Tom, except the colleague's pending one. */
  photos: Record<'beech' | 'oak' | 'school' | 'pending' | 'colleaguesPending' | 'returned' | 'removed', Id>
  newFamily: () => Promise<{ id: Id; phone: Caller }>
  newStaff: () => Promise<Id>
}

export async function createWorld(): Promise<World> {
  const school = await startSchool()
  const head = school.as('head')
  const newDevice = () => createCaller(school.server.url)
  const newFamily = async () => {
    const phone = newDevice()
    return { id: await bringIn(head, phone, { name: 'Robin', role: 'family', groups: ['beech'] }, school.groups), phone }
  }
  const newStaff = () => bringIn(head, newDevice(), { name: 'Ada Long', role: 'staff', groups: [] }, school.groups)
  const colleague = newDevice()
  const colleagueId = await bringIn(head, colleague, { name: 'Grace Okafor', role: 'staff', groups: ['willow'] }, school.groups)
  const removed = await newFamily()
  await head.call(contract.people.removeMember, {}, { params: { id: removed.id } })
  const ended = await newFamily()
  await head.call(contract.people.reinvite, {}, { params: { id: ended.id } })
  const until = { canManage: false, publishUntil: '2099-01-01T00:00:00.000Z' }
  const deputy = { version: 1, name: 'Tara Quinn', groupIds: [school.groups.oak], ...until }
  await head.call(contract.people.editMember, deputy, { params: { id: school.ids.tripLeader } })
  await head.call(contract.people.editSchool, { name: 'Ferncliff', policy: 'head and deputies', leaseDays: 7 })
  const people = { removed: removed.phone, ended: ended.phone, deputy: school.as('tripLeader') }
  return {
    school,
    as: (role) => (role === 'removed' || role === 'ended' || role === 'deputy' ? people[role] : school.as(role)),
    colleague,
    colleagueId,
    foreign: await plantForeignSchool(school.server.context),
    photos: await sendPhotos(school, colleague),
    newFamily,
    newStaff,
  }
}

async function sendPhotos(school: CastSchool, colleague: Caller): Promise<World['photos']> {
  const { posts } = contract
  const [head, tom] = [school.as('head'), school.as('staff')]
  const all = {
    beech: sentPhoto(picture),
    oak: sentPhoto(picture),
    school: sentPhoto(picture),
    pending: sentPhoto(picture),
    colleaguesPending: sentPhoto(picture),
    returned: sentPhoto(picture),
    removed: sentPhoto(picture),
  }
  const sendOne = async (author: Caller, sent: SentPhoto, groupId: Id | null) => {
    const audience: Audience = groupId ? { kind: 'groups', groupIds: [groupId] } : { kind: 'school' }
    const { id } = await send(author, [sent], { audience })
    return { params: { id } }
  }
  const { beech, oak } = school.groups
  await head.call(posts.publish, { version: 1 }, await sendOne(tom, all.beech, beech))
  await head.call(posts.publish, { version: 1 }, await sendOne(tom, all.oak, oak))
  await head.call(posts.publish, { version: 1 }, await sendOne(tom, all.school, null))
  await sendOne(tom, all.pending, beech)
  await sendOne(colleague, all.colleaguesPending, beech)
  await head.call(posts.giveBack, { version: 1, reason: 'Please crop it' }, await sendOne(tom, all.returned, beech))
  const taken = await sendOne(tom, all.removed, beech)
  await head.call(posts.publish, { version: 1 }, taken)
  await head.call(posts.takeDown, {}, taken)
  return {
    beech: all.beech.attachment.id,
    oak: all.oak.attachment.id,
    school: all.school.attachment.id,
    pending: all.pending.attachment.id,
    colleaguesPending: all.colleaguesPending.attachment.id,
    returned: all.returned.attachment.id,
    removed: all.removed.attachment.id,
  }
}
