// What an author declared about a post, in words that a reviewer checks against the photo.
import type { Audience } from '../../domain/audience.ts'
import type { Consent } from '../../domain/consent.ts'
import type { Group } from '../../domain/member.ts'
import { type PermissionList, pupilName } from '../../domain/permission.ts'

/** "Pupils shown: Beech; not in it: Ava S., Noah P." `lists` may lag behind: a pupil who left the list is counted, not named. */
export function consentWords(consent: Consent, groups: readonly Group[], lists: readonly PermissionList[]): string {
  if (consent.kind === 'nobody') return 'Nobody can be recognised'
  const rooms = consent.rooms.map((room) => groupName(room.groupId, groups))
  const shown = `Pupils shown: ${rooms.join(', ')}`
  if (consent.notInIt.length === 0) return `${shown}; all of them have permission`
  const pupils = lists.flatMap((list) => list.pupils)
  const named = pupils.filter((pupil) => consent.notInIt.includes(pupil.id)).map(pupilName)
  const unnamed = consent.notInIt.length - named.length
  if (unnamed > 0) named.push(`${unnamed} no longer on the list`)
  return `${shown}; not in it: ${named.join(', ')}`
}

export function audienceWords(audience: Audience, groups: readonly Group[]): string {
  if (audience.kind === 'school') return 'Whole school'
  return audience.groupIds.map((id) => groupName(id, groups)).join(', ')
}

function groupName(id: string, groups: readonly Group[]): string {
  return groups.find((group) => group.id === id)?.name ?? 'a group that is gone'
}
