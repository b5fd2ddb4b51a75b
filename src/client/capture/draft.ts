// The draft: the one post being written, and the small changes that a person makes to it.
import type { DraftPhoto, Draft } from '../../device/kept.ts'
import type { Audience } from '../../domain/audience.ts'
import type { Id } from '../../domain/id.ts'
import { MAX_PHOTOS } from '../../domain/limits.ts'
import type { Group } from '../../domain/member.ts'

export type ReadyPhoto = Extract<DraftPhoto, { state: 'ready' }>
/** What pixels answers about a photo. `size` in bytes, `width` and `height` in px. */
export type Prepared = Pick<ReadyPhoto, 'sha256' | 'size' | 'width' | 'height'>

/** Tag and audience come from the last post; consent never does. */
export function newDraft(postId: Id, last: { tag: string | null; audience: Audience | null }): Draft {
  return { postId, version: 1, caption: '', tag: last.tag, audience: last.audience, consent: null, photos: [], reason: null }
}

/** Whether there is something in it that a person would miss. */
export function isStarted(draft: Draft): boolean {
  return draft.caption.trim() !== '' || shownPhotos(draft).length > 0
}

/** Whether it changes a post that was refused or returned: that one stays whatever becomes of the draft. */
export function hasComeBack(draft: Draft): boolean {
  return draft.version > 1 || draft.reason !== null
}

/** A file that could not be read holds no place. */
export function roomLeft(draft: Draft): number {
  return MAX_PHOTOS - shownPhotos(draft).length
}

/** The photos as they are numbered on the screen. */
export function shownPhotos(draft: Draft): Exclude<DraftPhoto, { state: 'failed' }>[] {
  return draft.photos.filter((photo) => photo.state !== 'failed')
}

export function failedPhotos(draft: Draft): Extract<DraftPhoto, { state: 'failed' }>[] {
  return draft.photos.filter((photo) => photo.state === 'failed')
}

export function readyPhotos(draft: Draft): ReadyPhoto[] {
  return draft.photos.filter((photo) => photo.state === 'ready')
}

/** A new photo asks for consent again: what was said about the earlier ones is not true of it by itself. The rooms stay. */
export function withRaw(draft: Draft, id: Id): Draft {
  const consent = draft.consent?.kind === 'permitted' ? { ...draft.consent, notInIt: [] } : null
  return { ...draft, consent, photos: [...draft.photos, { state: 'raw', id }] }
}

export function withPrepared(draft: Draft, id: Id, prepared: Prepared): Draft {
  return replacePhoto(draft, id, (photo) => ({ ...unsaid, ...photo, state: 'ready', id, ...prepared }))
}

export function withFailed(draft: Draft, id: Id, why: string): Draft {
  return replacePhoto(draft, id, () => ({ state: 'failed', id, why }))
}

export function withoutPhoto(draft: Draft, id: Id): Draft {
  return { ...draft, photos: draft.photos.filter((photo) => photo.id !== id) }
}

/** A photo that was taken out is back in its place. If consent was declared without it, it is asked for again. */
export function withPhotoBack(draft: Draft, before: Draft, id: Id): Draft {
  const place = before.photos.findIndex((photo) => photo.id === id)
  const photo = before.photos[place]
  if (!photo || draft.postId !== before.postId || roomLeft(draft) === 0) return draft
  const consent = draft.consent === before.consent ? draft.consent : withRaw(draft, id).consent
  return { ...draft, consent, photos: draft.photos.toSpliced(place, 0, photo) }
}

/** Without the groups of the audience that the school no longer has; the same draft when there are none. */
export function withKnownGroups(draft: Draft, groups: readonly Pick<Group, 'id'>[]): Draft {
  if (draft.audience?.kind !== 'groups') return draft
  const { groupIds } = draft.audience
  const known = groupIds.filter((id) => groups.some((group) => group.id === id))
  if (known.length === groupIds.length) return draft
  return { ...draft, audience: known.length > 0 ? { kind: 'groups', groupIds: known } : null }
}

/** Photos that could not be read stay behind: the others go without them. */
export function withoutFailed(draft: Draft): Draft {
  return { ...draft, photos: draft.photos.filter((photo) => photo.state !== 'failed') }
}

export function withAltText(draft: Draft, id: Id, alt: Partial<Pick<ReadyPhoto, 'altText' | 'isAltSkipped'>>): Draft {
  return replacePhoto(draft, id, (photo) => (photo.state === 'ready' ? { ...photo, ...alt } : photo))
}

/** One answer for all photos. */
export function withCaptionSayingIt(draft: Draft, isAltSkipped: boolean): Draft {
  return { ...draft, photos: draft.photos.map((photo) => (photo.state === 'ready' ? { ...photo, isAltSkipped } : photo)) }
}

const unsaid = { altText: '', isAltSkipped: false }

function replacePhoto(draft: Draft, id: Id, change: (photo: DraftPhoto) => DraftPhoto): Draft {
  return { ...draft, photos: draft.photos.map((photo) => (photo.id === id ? change(photo) : photo)) }
}
