// From a draft to what is sent: the checks at the device's door, and the hash that the receipt must echo.
import type { Attachment, Sha256 } from '../domain/attachment.ts'
import { canonical, hasWordlessPhoto, isEmptyPost, Submission } from '../domain/post.ts'
import { sayKeptPosts } from '../words/parts/kept-posts.ts'
import { NotReady } from './device-error.ts'
import { sha256Text } from './hash.ts'
import type { Draft, DraftPhoto } from './kept.ts'

/** The submission of a draft. Throws NotReady, with a sentence, when something is missing. Permission lists are looked up later, in the transaction. */
export function submissionOf(draft: Draft, writtenAt: string, sequence: number): Submission {
  if (!draft.audience) throw new NotReady(sayKeptPosts('noAudience'))
  if (!draft.consent) throw new NotReady(sayKeptPosts('consentUndeclared'))
  const attachments = draft.photos.map(attachmentOf)
  const { version, caption, tag, audience, consent } = draft
  const parsed = Submission.safeParse({ version, caption, tag, audience, consent, attachments, writtenAt, sequence })
  if (!parsed.success) throw new NotReady(sayKeptPosts('tooLong'))
  if (isEmptyPost(parsed.data)) throw new NotReady(sayKeptPosts('emptyPost'))
  if (hasWordlessPhoto(parsed.data)) throw new NotReady(sayKeptPosts('wordlessPhoto'))
  return parsed.data
}

export function manifestHash(submission: Submission): Promise<Sha256> {
  return sha256Text(canonical(submission))
}

/** Whether both say the same with the same photos, whenever they were written. */
export function isSameContent(one: Submission, other: Submission): boolean {
  const content = (submission: Submission) => canonical({ ...submission, writtenAt: null, sequence: null })
  return content(one) === content(other)
}

export function bytesIn(submission: Submission): number {
  return submission.attachments.reduce((sum, attachment) => sum + attachment.size, 0)
}

function attachmentOf(photo: DraftPhoto): Attachment {
  if (photo.state === 'raw') throw new NotReady(sayKeptPosts('photoNotPrepared'))
  if (photo.state === 'failed') throw new NotReady(sayKeptPosts('photoFailed'))
  const { id, sha256, size, width, height, altText, isAltSkipped } = photo
  if (!isAltSkipped && altText.trim() === '') throw new NotReady(sayKeptPosts('photoNotDescribed'))
  return { id, sha256, size, width, height, altText: isAltSkipped ? null : altText }
}
