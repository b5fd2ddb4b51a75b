// Taking a post back into the draft: one that the school refused, or one that it returned.
import type { FullPost } from '../api/contract/posts.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Id } from '../domain/id.ts'
import type { Submission } from '../domain/post.ts'
import { sayKeptPosts } from '../words/parts/kept-posts.ts'
import * as attachments from './attachments.ts'
import { tell } from './changed.ts'
import { NotReady } from './device-error.ts'
import * as drafts from './drafts.ts'
import * as entries from './entries.ts'
import { sha256 } from './hash.ts'
import type { Draft, DraftPhoto, Entry } from './kept.ts'
import { mine } from './member.ts'
import { writeWithRoom } from './room.ts'

/**
 * Puts a refused or damaged entry back into the draft. The entry stays in the outbox until the draft is added again, so
 * throwing the draft away loses nothing. Throws NotReady when another post is being written, or this one was taken down.
 *
 * The version: a post that was refused is not at the school, so it keeps its version. After `post.conflict` the school has
 * another text under this version (the same author edited on two devices): the next version replaces it, and the post stays
 * one post. A new id would show families the same photo twice.
 */
export async function edit(postId: Id): Promise<Draft> {
  const memberId = await mine()
  const entry = await entries.find(memberId, postId)
  if (!entry || (entry.state !== 'refused' && entry.state !== 'damaged')) throw new NotReady(sayKeptPosts('onItsWay'))
  if (entry.problem?.code === 'post.gone') throw new NotReady(sayKeptPosts('takenDown'))
  const { version: sent } = entry.submission
  const version = entry.problem?.code === 'post.conflict' ? Math.max(sent, entry.problem.schoolVersion ?? sent) + 1 : sent
  const photos = await Promise.all(entry.submission.attachments.map((attachment) => keptPhoto(memberId, entry, attachment)))
  return putDraft(memberId, draftOf(postId, version, entry.submission, photos, entry.problem?.sentence ?? null))
}

/**
 * Puts a post that the school returned into the draft, as its next version. Its photos are at the school already. Throws
 * NotReady when a later version was written here meanwhile: what the school said was about an earlier one.
 */
export async function editReturned(post: FullPost): Promise<Draft> {
  const memberId = await mine()
  const written = (await entries.find(memberId, post.id))?.submission.version ?? 0
  if (written > post.submission.version) throw new NotReady(sayKeptPosts('changedAlready'))
  const photos = post.submission.attachments.map((attachment) => readyPhoto(attachment, true))
  return putDraft(memberId, draftOf(post.id, post.submission.version + 1, post.submission, photos, post.reason))
}

/** Consent is declared anew for each version, never remembered. */
function draftOf(postId: Id, version: number, submission: Submission, photos: DraftPhoto[], reason: string | null): Draft {
  const { caption, tag, audience } = submission
  return { postId, version, caption, tag, audience, consent: null, photos, reason }
}

async function keptPhoto(memberId: Id, entry: Entry, attachment: Attachment): Promise<DraftPhoto> {
  const bytes = await attachments.bytesOf(memberId, attachment.id)
  if (bytes && (await sha256(bytes)) === attachment.sha256) return readyPhoto(attachment, false)
  const mayBeAtSchool = bytes === null && entry.submission.version > 1
  if (mayBeAtSchool) return readyPhoto(attachment, true)
  return { state: 'failed', id: attachment.id, why: sayKeptPosts('photoDamaged') }
}

function readyPhoto({ id, sha256: hash, size, width, height, altText }: Attachment, isAtSchool: boolean): DraftPhoto {
  return {
    state: 'ready',
    id,
    sha256: hash,
    size,
    width,
    height,
    altText: altText ?? '',
    isAltSkipped: altText === null,
    isAtSchool,
  }
}

/** There is one draft: what is being written is never overwritten. */
async function putDraft(memberId: Id, draft: Draft): Promise<Draft> {
  const kept = await writeWithRoom(memberId, ['drafts'], async (tx) => {
    const before = await drafts.get(tx)
    if (before && before.postId === draft.postId && before.version === draft.version) return before
    if (before && !drafts.isBlank(before)) throw new NotReady(sayKeptPosts('writingAnother'))
    await drafts.put(tx, draft)
    return draft
  })
  tell('draft')
  return kept
}
