// What a device does with a post, step by step: uploads its photos in parts and submits it.
import { createHash } from 'node:crypto'
import { contract } from '../api/contract.ts'
import type { Attachment } from '../domain/attachment.ts'
import { imageSize } from '../domain/image-format.ts'
import type { Id } from '../domain/id.ts'
import type { Receipt, Submission } from '../domain/post.ts'
import { newId } from '../server/context.ts'
import type { Caller } from './caller.ts'

export type Bytes = Uint8Array<ArrayBuffer>
export type SentPhoto = { bytes: Bytes; attachment: Attachment }

/** A photo as a draft holds it, with an id of its own. */
export function sentPhoto(bytes: Bytes): SentPhoto {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { width, height } = imageSize(bytes) ?? { width: 1, height: 1 }
  return { bytes, attachment: { id: newId(), sha256, size: bytes.length, width, height, altText: 'Painted paper boats' } }
}

export function submissionOf(photos: readonly SentPhoto[], changes: Partial<Submission> = {}): Submission {
  return {
    version: 1,
    caption: 'Paper boats on the pond',
    tag: null,
    audience: { kind: 'school' },
    consent: { kind: 'nobody' },
    attachments: photos.map((photo) => photo.attachment),
    writtenAt: '2026-11-24T09:00:00.000Z',
    sequence: 1,
    ...changes,
  }
}

/** One part; answers the school's offset. */
export async function uploadPart(person: Caller, { bytes, attachment }: SentPhoto, offset: number, end: number): Promise<number> {
  const { id, sha256, size } = attachment
  const part = { params: { id }, bytes: bytes.slice(offset, end) }
  return (await person.call(contract.posts.upload, { offset, size, sha256 }, part)).offset
}

/** The whole photo, in parts, from where the school has it. */
export async function upload(person: Caller, photo: SentPhoto, partBytes = 128 * 1024): Promise<void> {
  let offset = await uploadPart(person, photo, 0, 0)
  while (offset < photo.bytes.length) offset = await uploadPart(person, photo, offset, offset + partBytes)
}

export function submit(person: Caller, id: Id, submission: Submission): Promise<Receipt> {
  return person.call(contract.posts.submit, submission, { params: { id } })
}

/** A whole post: photos first, then the submission. */
export async function send(
  person: Caller,
  photos: readonly SentPhoto[] = [],
  changes: Partial<Submission> = {},
  id: Id = newId(),
): Promise<{ id: Id; submission: Submission; receipt: Receipt }> {
  for (const photo of photos) await upload(person, photo)
  const submission = submissionOf(photos, changes)
  return { id, submission, receipt: await submit(person, id, submission) }
}
