// What members have chosen to hear of. Only what differs from the standard is a row.
import type { Id } from '../../domain/id.ts'
import type { Member } from '../../domain/member.ts'
import { type NotificationChoice, STANDARD_CHOICE } from '../../domain/notification.ts'
import type { Db } from './db.ts'

export async function put(db: Db, memberId: Id, readerId: Id, choice: NotificationChoice): Promise<void> {
  await db
    .insertInto('notification_choice')
    .values({ member_id: memberId, reader_id: readerId, choice })
    .onConflict((conflict) => conflict.columns(['member_id', 'reader_id']).doUpdateSet({ choice }))
    .execute()
}

/** What one member has chosen: of what the whole school gets, and of each of their groups. */
export async function choicesOf(
  db: Db,
  schoolId: Id,
  member: Pick<Member, 'id' | 'groupIds'>,
): Promise<Map<Id, NotificationChoice>> {
  const chosen = await db.selectFrom('notification_choice').where('member_id', '=', member.id).selectAll().execute()
  const choiceOf = (readerId: Id) => chosen.find((each) => each.reader_id === readerId)?.choice ?? STANDARD_CHOICE
  return new Map([schoolId, ...member.groupIds].map((id) => [id, choiceOf(id)]))
}

/** Who is told, and how: of what the whole school gets, and of each of their groups. */
export type Listener = { id: Id; isFamily: boolean; choices: Map<Id, NotificationChoice> }

/** Everyone in the school who was not removed. */
export async function listeners(db: Db, schoolId: Id): Promise<Map<Id, Listener>> {
  const members = await db
    .selectFrom('member')
    .where('school_id', '=', schoolId)
    .where('removed_at', 'is', null)
    .select(['id', 'role'])
    .execute()
  const listening = new Map<Id, Listener>(
    members.map(({ id, role }) => [id, { id, isFamily: role === 'family', choices: new Map([[schoolId, STANDARD_CHOICE]]) }]),
  )
  for (const { member_id: id, group_id: groupId } of await db.selectFrom('member_group').selectAll().execute())
    listening.get(id)?.choices.set(groupId, STANDARD_CHOICE)
  for (const { member_id: id, reader_id: readerId, choice } of await db.selectFrom('notification_choice').selectAll().execute()) {
    const choices = listening.get(id)?.choices
    // A choice for a group that they have left waits there until they are back.
    if (choices?.has(readerId)) choices.set(readerId, choice)
  }
  return listening
}
