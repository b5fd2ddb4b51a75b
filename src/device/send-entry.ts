// Sends one entry: checks its photos, uploads them, submits, and believes only the receipt that echoes what was sent.
import { call } from '../api/call.ts'
import { posts } from '../api/contract/posts.ts'
import { Refused, Unreached } from '../api/problem.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Id } from '../domain/id.ts'
import type { Receipt } from '../domain/post.ts'
import { SECOND } from '../domain/time.ts'
import { sayKeptPosts } from '../words/parts/kept-posts.ts'
import * as attachments from './attachments.ts'
import { tell } from './changed.ts'
import { jot, read } from './database.ts'
import * as entries from './entries.ts'
import { sha256 } from './hash.ts'
import type { Entry } from './kept.ts'
import type { Held } from './outbox-lock.ts'
import * as pause from './pause.ts'
import { createProgress } from './progress.ts'
import { Damaged, sendAttachment } from './send-attachment.ts'
import { writeWithRoom } from './room.ts'
import { memberStore, type Reading } from './stores.ts'
import { dropSentBytes } from './sweep.ts'

/** How often an attachment that the school finds missing or damaged is sent again before it waits. */
const MOST_RESTARTS = 3
/** The school looks into each photo before it answers. Shorter than the time after which the lock is stolen. */
const SUBMIT_LIMIT = 50 * SECOND

/** A person deleted, edited or paused the entry while it was being sent: it goes no further. */
export class Withdrawn extends Error {
  constructor() {
    super('This post is no longer to be sent.')
    this.name = 'Withdrawn'
  }
}

/** Resolves when the receipt is stored. Throws Refused, Unreached, Damaged, Withdrawn or Stolen; the entry then is as it was. */
export async function sendEntry(memberId: Id, entry: Entry, held: Held): Promise<void> {
  await beat(memberId, entry, held)
  tell('outbox')
  const here = new Set<Id>()
  for (const attachment of entry.submission.attachments) if (await checkKept(memberId, attachment)) here.add(attachment.id)
  const receipt = await deliver(memberId, entry, here, held)
  await keepReceipt(memberId, entry, receipt)
  await dropSentBytes(memberId, entry)
}

async function deliver(memberId: Id, entry: Entry, here: ReadonlySet<Id>, held: Held): Promise<Receipt> {
  for (let restarts = 0; ; restarts++) {
    await sendAttachments(memberId, entry, here, held)
    await beat(memberId, entry, held, { submittedAt: new Date().toISOString() })
    tell('outbox')
    try {
      return await submit(memberId, entry, held)
    } catch (error) {
      if (!isIncomplete(error) || restarts >= MOST_RESTARTS) throw error
    }
  }
}

async function sendAttachments(memberId: Id, entry: Entry, here: ReadonlySet<Id>, held: Held): Promise<void> {
  const progress = createProgress(memberId, entry, held)
  // A school that lacked the photo before this one wholly lacks this one too.
  let isNew = false
  for (const attachment of entry.submission.attachments) {
    await beat(memberId, entry, held)
    const moved = async (offset: number) => {
      const check = read(memberStore(memberId), ['entries', 'facts'], (tx) => checkWanted(tx, entry))
      await Promise.all([progress.moved(attachment.id, offset), check])
    }
    const way = { memberId, signal: held.signal, moved }
    isNew = await sendAttachment(attachment, () => readChecked(memberId, attachment), way, isNew && here.has(attachment.id))
  }
}

/** Within a transaction over `entries` and `facts`. Asked after each part, so that a person is not left to watch the rest go. */
async function checkWanted(tx: Reading, entry: Entry): Promise<void> {
  const [isWaiting, paused] = await Promise.all([entries.stillWaits(tx, entry), pause.get(tx)])
  if (!isWaiting || pause.holdsBack(paused, entry.postId)) throw new Withdrawn()
}

function beat(memberId: Id, entry: Entry, held: Held, noted: Partial<Entry> = {}): Promise<void> {
  return jot(memberStore(memberId), ['entries', 'facts'], async (tx) => {
    await checkWanted(tx, entry)
    await held.beat(tx, entry.postId)
    await entries.change(tx, entry, noted)
  })
}

async function submit(memberId: Id, entry: Entry, held: Held): Promise<Receipt> {
  const { postId, submission, manifestHash } = entry
  const options = { params: { id: postId }, as: memberId, signal: held.signal, timeoutMs: SUBMIT_LIMIT, goesByItself: true }
  const receipt = await call(posts.submit, submission, options)
  const isEcho = receipt.postId === postId && receipt.version === submission.version && receipt.manifestHash === manifestHash
  if (!isEcho) throw new Unreached('The receipt is for something else.')
  return receipt
}

function isIncomplete(error: unknown): boolean {
  return error instanceof Refused && (error.code === 'attachment.missing' || error.code === 'attachment.mismatch')
}

/** Whether it is here; then it must be what was written. What is not here may be at the school already. */
async function checkKept(memberId: Id, attachment: Attachment): Promise<boolean> {
  if ((await attachments.bytesOf(memberId, attachment.id)) === null) return false
  await readChecked(memberId, attachment)
  return true
}

async function readChecked(memberId: Id, attachment: Attachment): Promise<ArrayBuffer> {
  const bytes = await attachments.bytesOf(memberId, attachment.id)
  if (!bytes) throw new Damaged(sayKeptPosts('keptPhotoGone'))
  if (bytes.byteLength !== attachment.size || (await sha256(bytes)) !== attachment.sha256)
    throw new Damaged(sayKeptPosts('keptPhotoDamaged'))
  return bytes
}

/** A receipt is true even for a sender that was overtaken, so it is kept in any case. */
async function keepReceipt(memberId: Id, entry: Entry, receipt: Receipt): Promise<void> {
  const { totalBytes } = entry
  await writeWithRoom(memberId, ['entries'], (tx) =>
    entries.change(tx, entry, { state: 'received', receipt, problem: null, nextTryAt: null, failures: 0, sentBytes: totalBytes }),
  )
  tell('outbox')
}
