// The outbox: what is written on this device and is on its way to the school. Nothing leaves it without a receipt or a person's word.
import { consentProblem } from '../domain/consent.ts'
import type { Id } from '../domain/id.ts'
import type { At } from '../domain/time.ts'
import { sayKeptPosts } from '../words/parts/kept-posts.ts'
import * as attachments from './attachments.ts'
import { tell } from './changed.ts'
import { consentRefusal } from './consent-refusal.ts'
import { NotReady } from './device-error.ts'
import * as drafts from './drafts.ts'
import * as entries from './entries.ts'
import * as facts from './facts.ts'
import type { Draft, DraftPhoto, Entry } from './kept.ts'
import { mine } from './member.ts'
import { entryOf, numberTaken } from './new-entry.ts'
import { writeWithRoom } from './room.ts'
import type { Writing } from './stores.ts'
import { isSameContent } from './submission.ts'
import * as takedowns from './takedowns.ts'
import { wake } from './wake.ts'
import { askForSync } from './worker-messages.ts'

export { edit, editReturned } from './editing.ts'
export { exportFile } from './export-file.ts'
export { foresee } from './new-entry.ts'
export { remove } from './removal.ts'
export { sendNow, sendingId, setPaused, status, waitsFor } from './outbox-status.ts'

const STORES = ['entries', 'attachments', 'drafts', 'facts'] as const

/**
 * Saves a draft of this member as an entry: one strict transaction that puts the entry, makes sure of its photos and clears
 * the draft. Resolves when that is complete; only then may a screen say *saved on this device*. A second call for the same
 * post answers the same entry. Throws NotReady (`consent` set when the permission lists forbid it) or DeviceFull; the draft
 * stays then.
 */
export async function add(memberId: Id, draft: Draft, writtenAt: At): Promise<Entry> {
  const entry = await entryOf(memberId, draft, writtenAt)
  try {
    await writeWithRoom(memberId, [...STORES], (tx) => put(tx, memberId, draft, entry))
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    return error.before ?? add(memberId, draft, writtenAt)
  }
  // After the caller has said "saved".
  setTimeout(() => {
    announce()
    void drafts.forgetPicked(memberId, draft).catch(() => undefined)
  })
  return entry
}

function announce() {
  tell('outbox')
  tell('draft')
  wake()
  void askForSync()
}

/** Every entry with its state, in the order in which they were written. */
export async function list(): Promise<Entry[]> {
  return entries.list(await mine())
}

/** The transaction was undone: this post was saved before, or (null) another page took its number and it is numbered anew. */
class Undone extends Error {
  readonly before: Entry | null
  constructor(before: Entry | null) {
    super('This post was saved before, or another page took its number.')
    this.before = before
  }
}

/** All requests at once, for a tap waits; what turns out not to be so undoes them all. */
async function put(tx: Writing, memberId: Id, draft: Draft, entry: Entry): Promise<void> {
  const { sequence } = entry.submission
  const [before, last, lists] = await Promise.all([
    entries.get(tx, draft.postId),
    facts.get(tx, 'sequence'),
    draft.consent?.kind === 'permitted' ? facts.get(tx, 'lists') : null,
    ensurePhotos(tx, draft),
    entries.put(tx, entry),
    facts.put(tx, 'sequence', sequence),
    drafts.clear(tx, draft),
    takedowns.callOff(tx, draft.postId),
  ])
  if (before && !drafts.isEditable(before, draft.version)) {
    if (isSameContent(before.submission, entry.submission)) throw new Undone(before)
    throw new NotReady(sayKeptPosts('sentOtherwise'))
  }
  const problem = consentProblem(draft.consent, lists ?? [])
  if (problem) throw consentRefusal(problem)
  numberTaken(memberId, Math.max(sequence, last ?? 0))
  if (sequence <= (last ?? 0)) throw new Undone(null)
}

async function ensurePhotos(tx: Writing, draft: Draft): Promise<void> {
  const isThere = await Promise.all(draft.photos.map(async (photo) => isAtSchool(photo) || attachments.ensure(tx, photo.id)))
  if (isThere.includes(false)) throw new NotReady(sayKeptPosts('photoGone'))
}

/** Of a returned post: the school has the bytes. */
const isAtSchool = (photo: DraftPhoto) => photo.state === 'ready' && photo.isAtSchool === true
