// Events: what was done, by whom, when. Written in the transaction of the act itself, never changed afterwards.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import { newId } from '../context.ts'
import type { Db } from './db.ts'

export type EventKind =
  | 'school.set_up'
  | 'school.edited'
  | 'group.added'
  | 'group.renamed'
  | 'group.removed'
  | 'permissions.replaced'
  | 'invitation.made'
  | 'invitation.revoked'
  | 'member.joined'
  | 'member.edited'
  | 'member.removed'
  | 'session.started'
  | 'session.ended'
  | 'post.submitted'
  | 'post.published'
  | 'post.returned'
  | 'post.taken_down'
  | 'trip.planned'
  | 'trip.edited'
  | 'trip.removed'
  | 'trip.updated'

/** `detail` holds ids, states and counts, never a name, a caption or a code. */
export type NewEvent = {
  schoolId: Id
  kind: EventKind
  byId: Id | null
  at: At
  postId?: Id
  subjectId?: Id
  detail?: Record<string, string | number | boolean | null | readonly string[]>
}

/** Writes the event within the act's transaction; answers its id. */
export async function record(trx: Db, event: NewEvent): Promise<Id> {
  const id = newId()
  await trx
    .insertInto('event')
    .values({
      id,
      school_id: event.schoolId,
      kind: event.kind,
      post_id: event.postId ?? null,
      subject_id: event.subjectId ?? null,
      by_id: event.byId,
      detail: JSON.stringify(event.detail ?? {}),
      at: event.at,
    })
    .execute()
  return id
}
