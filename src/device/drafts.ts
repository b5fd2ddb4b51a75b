// The one post being written. It survives a crash at any moment.
import type { Id } from '../domain/id.ts'
import { sayKeptPosts } from '../words/parts/kept-posts.ts'
import * as attachments from './attachments.ts'
import { tell } from './changed.ts'
import { jot, read as readStore } from './database.ts'
import { NotReady } from './device-error.ts'
import { type Draft, DraftName, type Entry } from './kept.ts'
import * as quarantine from './quarantine.ts'
import { writeWithRoom } from './room.ts'
import { memberStore, type Writing } from './stores.ts'

const KEY = 'draft'

/** The draft as it was saved last, or null. */
export async function read(memberId: Id): Promise<Draft | null> {
  const [draft] = await quarantine.readFitting(memberId, 'drafts')
  return draft ?? null
}

/**
 * Saves the draft. What was picked is let go only with the draft that names what was prepared from it, and only once that is
 * stored: a crash before prepares it again. Throws DeviceFull; NotReady when its post is in the outbox already, for a late save
 * must not bring it back, or while another window keeps another post here: there is one draft, and none is written over.
 */
export async function save(memberId: Id, draft: Draft): Promise<void> {
  await writeWithRoom(memberId, ['drafts', 'entries', 'raws', 'attachments'], async (tx) => {
    const entry = await quarantine.getFitting(tx, 'entries', draft.postId)
    if (entry && !isEditable(entry, draft.version)) throw new NotReady(sayKeptPosts('postedElsewhere'))
    const kept = await get(tx)
    if (kept && !isSame(kept, draft) && !isBlank(kept)) throw new NotReady(sayKeptPosts('writingAnotherElsewhere'))
    await put(tx, draft)
    for (const { id, state } of draft.photos) {
      const isStored = state === 'ready' && (await tx.objectStore('attachments').getKey(id)) !== undefined
      if (isStored || state === 'failed') await tx.objectStore('raws').delete(id)
    }
  })
  tell('draft')
}

/** Keeps a photo as it was picked, until it is prepared. */
export async function keepRaw(memberId: Id, id: Id, bytes: ArrayBuffer): Promise<void> {
  await writeWithRoom(memberId, ['raws'], (tx) => tx.objectStore('raws').put({ bytes, keptAt: Date.now() }, id))
}

export async function rawBytes(memberId: Id, id: Id): Promise<ArrayBuffer | null> {
  const raw = await readStore(memberStore(memberId), ['raws'], (tx) => tx.objectStore('raws').get(id))
  return attachments.bytesIn(raw)
}

/** Keeps a prepared photo for good: strict and once. Throws DeviceFull. */
export async function keepPhoto(memberId: Id, id: Id, bytes: ArrayBuffer): Promise<void> {
  await attachments.keep(memberId, id, bytes)
}

export async function photoBytes(memberId: Id, id: Id): Promise<ArrayBuffer | null> {
  return attachments.bytesOf(memberId, id)
}

/**
 * Throws this post's draft away, with its photos; another post's, begun elsewhere meanwhile, stays. A refused entry that was
 * being edited stays in the outbox with its own.
 */
export async function discard(memberId: Id, thrown: DraftName): Promise<void> {
  await writeWithRoom(memberId, ['drafts', 'raws', 'attachments', 'entries'], async (tx) => {
    const draft = await get(tx)
    if (!draft || !isSame(draft, thrown)) return
    const entry = await quarantine.getFitting(tx, 'entries', draft.postId)
    const kept = entry?.submission.attachments.map((attachment) => attachment.id) ?? []
    const ids = draft.photos.map((photo) => photo.id)
    for (const id of ids.filter((photoId) => !kept.includes(photoId))) await tx.objectStore('attachments').delete(id)
    attachments.forgetUnsaved(ids)
    await forgetRaws(tx, draft)
    await clear(tx, draft)
  })
  tell('draft')
}

/** Within a transaction over `drafts`. */
export function get(tx: Writing): Promise<Draft | null> {
  return quarantine.getFitting(tx, 'drafts', KEY)
}

/** Within a transaction over `drafts`. */
export async function put(tx: Writing, draft: Draft): Promise<void> {
  await tx.objectStore('drafts').put(draft, KEY)
}

/** After a draft has become an entry: what was picked for it. What a crash leaves is swept. */
export async function forgetPicked(memberId: Id, draft: Draft): Promise<void> {
  await jot(memberStore(memberId), ['raws'], (tx) => forgetRaws(tx, draft))
}

async function forgetRaws(tx: Writing, draft: Draft): Promise<void> {
  await Promise.all(draft.photos.map(({ id }) => tx.objectStore('raws').delete(id)))
}

/** Within a transaction over `drafts`: this post's draft goes, never one that was begun elsewhere meanwhile. */
export async function clear(tx: Writing, draft: Draft): Promise<void> {
  // Async, so that one that throws at once leaves no other unheard.
  const readKept = async () => tx.objectStore('drafts').get(KEY)
  const remove = async () => tx.objectStore('drafts').delete(KEY)
  const [kept] = await Promise.all([readKept(), remove()])
  const parsed = DraftName.safeParse(kept)
  const isThisPost = parsed.success && isSame(parsed.data, draft)
  if (kept !== undefined && !isThisPost) await tx.objectStore('drafts').put(kept, KEY)
}

/** A post that came back meanwhile is written anew, as its next version. */
function isSame(one: DraftName, other: DraftName): boolean {
  return one.postId === other.postId && one.version === other.version
}

/** Nothing is lost with it: a file that could not be read is no photo. */
export function isBlank(draft: Draft): boolean {
  return draft.caption.trim() === '' && draft.photos.every((photo) => photo.state === 'failed')
}

/** Whether a draft of this version may still be written beside (or instead of) the entry. */
export function isEditable(entry: Entry, version: number): boolean {
  return entry.state === 'refused' || entry.state === 'damaged' || entry.submission.version < version
}
