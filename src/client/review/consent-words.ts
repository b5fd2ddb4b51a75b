// What an author declared about a post, in words that a reviewer checks against the photo.
import type { FullPost } from '../../api/contract/posts.ts'
import type { Audience } from '../../domain/audience.ts'
import { type Consent, consentProblem } from '../../domain/consent.ts'
import type { Group } from '../../domain/member.ts'
import { type PermissionList, pupilName } from '../../domain/permission.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayReview } from '../../words/parts/review.ts'
import { allOf, listed } from '../ui/listed.ts'

/**
 * "Pupils shown: Beech. Without permission and not in it, says Tom: Ava S." What the author declared then, which need not be so
 * today. `lists` may lag behind: a pupil who left the list is counted, not named.
 */
export function consentWords(
  consent: Consent,
  groups: readonly Group[],
  lists: readonly PermissionList[],
  authorName: string,
): string {
  if (consent.kind === 'nobody') return sayReview('nobodyIsShown')
  const rooms = consent.rooms.map((room) => groupName(room.groupId, groups))
  const said = { groups: listed(rooms), author: authorName }
  if (consent.notInIt.length === 0) return sayReview('shownAndNobodyLeftOut', said)
  const pupils = lists.flatMap((list) => list.pupils)
  const named = pupils.filter((pupil) => consent.notInIt.includes(pupil.id)).map(pupilName)
  const unnamed = consent.notInIt.length - named.length
  if (unnamed > 0) named.push(sayReview('noLongerListed', { count: unnamed }))
  return sayReview('shownAndNotInIt', { ...said, pupils: listed(named) })
}

/** Since the author declared it a list has changed: whom nobody has answered for, in words, or null. */
export function unansweredWords(consent: Consent, lists: readonly PermissionList[], authorName: string): string | null {
  const problem = consentProblem(consent, lists)
  if (problem?.kind !== 'unanswered') return null
  const names = problem.pupils.map(pupilName)
  return sayReview('unanswered', { count: names.length, pupils: allOf(names), author: authorName })
}

/** All that families would read of it. */
export function writtenIn({ submission, photos }: FullPost) {
  return { texts: [submission.caption, ...photos.map((photo) => photo.altText ?? '')], tag: submission.tag }
}

export function audienceWords(audience: Audience, groups: readonly Group[]): string {
  if (audience.kind === 'school') return sayNews('wholeSchool')
  return listed(audience.groupIds.map((id) => groupName(id, groups)))
}

function groupName(id: string, groups: readonly Group[]): string {
  return groups.find((group) => group.id === id)?.name ?? sayReview('goneGroup')
}
