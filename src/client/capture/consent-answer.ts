// What the author has answered so far about who can be recognised, and the consent that follows from it.
import { type Consent, type ConsentProblem, consentProblem } from '../../domain/consent.ts'
import type { Id } from '../../domain/id.ts'
import type { PermissionList } from '../../domain/permission.ts'

/** `kind` is null until the author says it: nothing is ever preselected. */
export type ConsentAnswer = { kind: Consent['kind'] | null; roomIds: Id[]; notInIt: Id[] }

export const unanswered: ConsentAnswer = { kind: null, roomIds: [], notInIt: [] }

/** The answers of a kept draft, as the panel shows them again. */
export function readAnswer(consent: Consent | null): ConsentAnswer {
  if (!consent) return unanswered
  if (consent.kind === 'nobody') return { ...unanswered, kind: 'nobody' }
  return { kind: 'permitted', roomIds: consent.rooms.map((room) => room.groupId), notInIt: consent.notInIt }
}

/** The consent that these answers declare against today's lists; null while nothing that can be kept was said. */
export function toConsent(answer: ConsentAnswer, lists: readonly PermissionList[]): Consent | null {
  if (answer.kind === null) return null
  if (answer.kind === 'nobody') return { kind: 'nobody' }
  if (answer.roomIds.length === 0) return null
  const rooms = answer.roomIds.map((groupId) => ({
    groupId,
    listVersion: lists.find((list) => list.groupId === groupId)?.version ?? 0,
  }))
  return { kind: 'permitted', rooms, notInIt: answer.notInIt.filter((id) => isListed(id, answer.roomIds, lists)) }
}

/** Why these answers do not let the post pass yet, or null. */
export function answerProblem(answer: ConsentAnswer, lists: readonly PermissionList[]): ConsentProblem | null {
  if (answer.kind === 'permitted' && answer.roomIds.length === 0) return { kind: 'no groups' }
  return consentProblem(toConsent(answer, lists), lists)
}

function isListed(pupilId: Id, roomIds: readonly Id[], lists: readonly PermissionList[]): boolean {
  return lists.some((list) => roomIds.includes(list.groupId) && list.pupils.some((pupil) => pupil.id === pupilId))
}
