// What a post must be to pass the school's door; asked of the lists of this moment, not of those on the device.
import { Refused } from '../../api/problem.ts'
import { type Consent, consentProblem } from '../../domain/consent.ts'
import type { Id } from '../../domain/id.ts'
import { hasWordlessPhoto, isEmptyPost, type Submission } from '../../domain/post.ts'
import type { Db } from '../store/db.ts'
import * as groups from '../store/groups.ts'
import * as pupils from '../store/pupils.ts'

/** Throws content.invalid for what the schema cannot see: nothing said, a photo without words or twice, an unknown group. */
export async function checkContent(db: Db, schoolId: Id, submission: Submission): Promise<void> {
  const { audience, attachments } = submission
  if (isEmptyPost(submission)) throw new Refused('content.invalid', { why: 'empty' })
  if (hasWordlessPhoto(submission)) throw new Refused('content.invalid', { why: 'photo without words' })
  if (new Set(attachments.map((attachment) => attachment.id)).size < attachments.length)
    throw new Refused('content.invalid', { why: 'attachment twice' })
  if (audience.kind === 'groups' && !(await groups.areAll(db, schoolId, audience.groupIds)))
    throw new Refused('content.invalid', { why: 'unknown group' })
}

/** Throws consent.* when the permission lists, as they are now, do not let the post pass. */
export async function checkConsent(db: Db, schoolId: Id, consent: Consent): Promise<void> {
  const problem = consentProblem(consent, await pupils.lists(db, schoolId))
  if (!problem) return
  if (problem.kind === 'unknown group') throw new Refused('consent.unknown_group', { groupId: problem.groupId })
  const unanswered = problem.kind === 'unanswered' ? problem.pupils.map((pupil) => pupil.id) : []
  throw new Refused('consent.unanswered', { pupils: unanswered })
}
