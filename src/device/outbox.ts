// The outbox: what is written on this device and is on its way to the school. Nothing leaves it without a receipt or a person's word.
import { consentProblem } from '../domain/consent.ts'
import type { Id } from '../domain/id.ts'
import type { At } from '../domain/time.ts'
import * as attachments from './attachments.ts'
import { tell } from './changed.ts'
import { jot } from './database.ts'
import { consentRefusal, NotReady } from './device-error.ts'
import * as drafts from './drafts.ts'
import * as entries from './entries.ts'
import * as facts from './facts.ts'
import type { Draft, Entry } from './kept.ts'
import { mine } from './member.ts'
import { withRoom, writeWithRoom } from './room.ts'
import { SHARED, type Writing } from './stores.ts'
import { bytesIn, manifestHash, submissionOf } from './submission.ts'
import { wake } from './wake.ts'
import { askForSync } from './worker-messages.ts'

export { edit, editReturned } from './editing.ts'
export { exportFile } from './export-file.ts'
export { remove } from './removal.ts'
export { sendNow, sendingId, setPaused, status } from './outbox-status.ts'

/**
 * Saves a draft as an entry: one strict transaction that puts the entry, makes sure of its photos and clears the draft.
 * Resolves when that is complete; only then may a screen say *saved on this device*. A second call for the same post answers
 * the same entry. Throws NotReady (`consent` set when the permission lists forbid it) or DeviceFull; the draft stays then.
 */
export async function add(draft: Draft, writtenAt: At): Promise<Entry> {
  const memberId = await mine()
  const entry = await entryOf(memberId, draft, writtenAt)
  const stores = ['entries', 'attachments', 'drafts', 'raws', 'facts'] as const
  const saved = await writeWithRoom(memberId, [...stores], async (tx) => {
    const before = await entries.get(tx, draft.postId)
    if (before && !drafts.isEditable(before, draft.version)) return before
    await checkConsent(tx, draft)
    await ensurePhotos(tx, draft)
    await entries.put(tx, entry)
    await drafts.clear(tx, draft)
    return entry
  })
  tell('outbox')
  tell('draft')
  wake()
  void askForSync()
  return saved
}

/** Every entry with its state, in the order in which they were written. */
export async function list(): Promise<Entry[]> {
  return entries.list(await mine())
}

async function entryOf(memberId: Id, draft: Draft, writtenAt: At): Promise<Entry> {
  const submission = submissionOf(draft, writtenAt, await nextSequence(memberId))
  return {
    postId: draft.postId,
    submission,
    manifestHash: await manifestHash(submission),
    savedAt: writtenAt,
    state: 'waiting',
    problem: null,
    sentBytes: 0,
    totalBytes: bytesIn(submission),
    failures: 0,
    nextTryAt: null,
    receipt: null,
  }
}

/** Counts up per device, for clocks are wrong. A number that no post uses does no harm, so it does not wait for the disk. */
function nextSequence(memberId: Id): Promise<number> {
  return withRoom(memberId, () => jot(SHARED, ['facts'], countUp))
}

async function countUp(tx: Writing): Promise<number> {
  const next = ((await facts.get(tx, 'sequence')) ?? 0) + 1
  await facts.put(tx, 'sequence', next)
  return next
}

async function checkConsent(tx: Writing, draft: Draft) {
  const problem = consentProblem(draft.consent, (await facts.get(tx, 'lists')) ?? [])
  if (problem) throw consentRefusal(problem)
}

async function ensurePhotos(tx: Writing, draft: Draft) {
  for (const photo of draft.photos) {
    const isAtSchool = photo.state === 'ready' && photo.isAtSchool === true
    if (!(await attachments.ensure(tx, photo.id)) && !isAtSchool)
      throw new NotReady('A photo is no longer on this device. Please add it again.')
  }
}
