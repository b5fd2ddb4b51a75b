// From a draft to what is sent: the checks at the device's door, and the hash that the receipt must echo.
import type { Attachment, Sha256 } from '../domain/attachment.ts'
import { canonical, hasWordlessPhoto, isEmptyPost, Submission } from '../domain/post.ts'
import { NotReady } from './device-error.ts'
import { sha256Text } from './hash.ts'
import type { Draft, DraftPhoto } from './kept.ts'

/** The submission of a draft. Throws NotReady, with a sentence, when something is missing. Permission lists are looked up later, in the transaction. */
export function submissionOf(draft: Draft, writtenAt: string, sequence: number): Submission {
  if (!draft.audience) throw new NotReady('Please choose for whom this post is.')
  if (!draft.consent) throw new NotReady('Please say who is in the photo.')
  const attachments = draft.photos.map(attachmentOf)
  const { version, caption, tag, audience, consent } = draft
  const parsed = Submission.safeParse({ version, caption, tag, audience, consent, attachments, writtenAt, sequence })
  if (!parsed.success) throw new NotReady('The caption or the tag is too long.')
  if (isEmptyPost(parsed.data)) throw new NotReady('Please add a photo or write something.')
  if (hasWordlessPhoto(parsed.data)) throw new NotReady('Please write a caption, or say what each photo shows.')
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
  if (photo.state === 'raw') throw new NotReady('A photo is still being prepared. Please wait a moment.')
  if (photo.state === 'failed') throw new NotReady('A photo could not be prepared. Please remove it or choose another one.')
  const { id, sha256, size, width, height, altText, isAltSkipped } = photo
  if (!isAltSkipped && altText.trim() === '') throw new NotReady('Please describe each photo, or say that the caption does.')
  return { id, sha256, size, width, height, altText: isAltSkipped ? null : altText }
}
