// A second school in the same database, whose things nobody of the first may reach: two schools never see each other.
import type { Id } from '../../domain/id.ts'
import type { Context } from '../../server/context.ts'
import { newLeaseKey } from '../../server/lease.ts'
import * as groups from '../../server/store/groups.ts'
import * as invitations from '../../server/store/invitations.ts'
import * as members from '../../server/store/members.ts'
import * as schools from '../../server/store/schools.ts'
import * as sessions from '../../server/store/sessions.ts'
import * as trips from '../../server/store/trips.ts'

export type ForeignIds = { group: Id; member: Id; session: Id; invitation: Id; post: Id; attachment: Id; trip: Id }

export async function plantForeignSchool({ db, newId, now }: Context): Promise<ForeignIds> {
  const [schoolId, at] = [newId(), now()]
  const of = { group: newId(), member: newId(), session: newId(), invitation: newId() }
  const ids = { ...of, post: newId(), attachment: newId(), trip: newId() }
  const member = {
    id: ids.member,
    name: 'Ines',
    role: 'family',
    groupIds: [ids.group],
    canManage: false,
    publishUntil: null,
  } as const
  await schools.add(db, { id: schoolId, name: 'Hillside', policy: 'head only', leaseDays: 7, leaseKey: newLeaseKey() }, at)
  await groups.add(db, schoolId, { id: ids.group, name: 'Ash' }, at)
  await members.add(db, schoolId, { ...member, groupIds: [ids.group] }, at)
  await sessions.start(db, { id: ids.session, memberId: ids.member, tokenHash: 'foreign', deviceName: '', at })
  const slip = {
    kind: 'slip',
    role: 'family',
    groupIds: [],
    name: null,
    memberId: null,
    isReusable: false,
    createdBy: null,
  } as const
  const hashes = { tokenHash: 'foreign slip', lettersHash: null, expiresAt: '2099-01-01T00:00:00.000Z' }
  await invitations.add(db, { id: ids.invitation, schoolId, ...slip, ...hashes }, at)
  const post = { id: ids.post, school_id: schoolId, author_id: ids.member, state: 'published', version: 1, position: 1 } as const
  const texts = { submission: '{}', manifest_hash: '', feed_json: '{}', tag: null, reason: null }
  const times = { received_at: at, published_at: at, updated_at: at }
  await db
    .insertInto('post')
    .values({ ...post, ...texts, ...times, was_published: 1, is_for_school: 1 })
    .execute()
  const file = {
    sha256: '',
    size: 1,
    width: 1,
    height: 1,
    thumbhash: '',
    renditions: '[{"name":480,"width":1,"height":1,"size":1}]',
  }
  const attachment = { id: ids.attachment, post_id: ids.post, author_id: ids.member, created_at: at, removed_at: null }
  await db
    .insertInto('attachment')
    .values({ ...attachment, ...file })
    .execute()
  const expected = { left: at, arrived: null, leaving: null, back: '2099-01-01T00:00:00.000Z' }
  const trip = { id: ids.trip, title: 'Hillside walk', groupIds: [ids.group], leaderIds: [], expected, version: 1 }
  await trips.add(db, schoolId, trip, { byId: ids.member, at, endsAt: expected.back })
  return ids
}
