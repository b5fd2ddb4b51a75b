// Puts what another app shared into the draft. It leaves its own place only when the draft has it: a crash in between loses nothing.
import type { Draft, Shared } from '../../device/kept.ts'
import * as shared from '../../device/shared.ts'
import type { Id } from '../../domain/id.ts'
import { MAX_CAPTION } from '../../domain/limits.ts'
import { withoutPhoto } from './draft.ts'
import { addPhotos } from './photo-intake.ts'
import type { Writing } from './writing.ts'

/** What came into which draft. `isCut`: the end of the words did not fit into a caption. */
export type Taken = {
  postId: Id
  photoIds: Id[]
  words: string
  isCut: boolean
  leftOut: number
  refused: Shared['refused']
}

/** Null when nothing was shared. Only one page takes it. */
export async function takeShared(writing: Writing): Promise<Taken | null> {
  // Plain http has no locks, and no worker that something could be shared with.
  const { locks }: { locks?: LockManager | null } = navigator
  if (!locks) return null
  // Two pages never add the same. Where another is at it, its screen says so.
  return locks.request(`shared:${writing.memberId}`, { ifAvailable: true }, (lock) => (lock ? takeAll(writing) : null))
}

async function takeAll(writing: Writing): Promise<Taken | null> {
  const { memberId, keeper } = writing
  const all = await shared.list(memberId)
  if (all.length === 0) return null
  const taken: Taken = { postId: keeper.current().draft.postId, photoIds: [], words: '', isCut: false, leftOut: 0, refused: [] }
  for (const each of all) await takeOne(writing, each, taken)
  return taken
}

async function takeOne({ memberId, keeper, intake }: Writing, { id, photos, text, refused, leftOut }: Shared, taken: Taken) {
  const known = new Set(keeper.current().draft.photos.map((photo) => photo.id))
  const anew = photos.filter((photo) => !known.has(photo.id))
  const kept = await Promise.allSettled(anew.map((photo) => intake.store.keepRaw(photo.id, photo.bytes)))
  const files = anew.map(({ name, bytes }) => new File([bytes], name))
  const ids = anew.map((photo) => photo.id)
  const tooMany = await addPhotos(intake, files, ids)
  const { caption } = keeper.current().draft
  const words = addWords(keeper, text)
  await keeper.flush()
  const isSafe = keeper.current().isKept && kept.every(({ status }) => status === 'fulfilled')
  if (isSafe) await shared.forget(memberId, id)
  taken.photoIds.push(...ids.slice(0, ids.length - tooMany))
  taken.words ||= words
  taken.isCut ||= words.length < text.length && !caption.includes(text)
  taken.leftOut += leftOut + tooMany
  taken.refused.push(...refused)
}

/** Below what is written there; answers what was added. */
function addWords(keeper: Writing['keeper'], text: string): string {
  const { caption } = keeper.current().draft
  if (text === '' || caption.includes(text)) return ''
  const before = caption.trim() === '' ? '' : `${caption.trimEnd()}\n`
  const words = text.slice(0, Math.max(0, MAX_CAPTION - before.length))
  keeper.change((draft) => ({ ...draft, caption: before + words }))
  return words
}

/** As if it had not been shared: words that were changed since then stay. */
export function withoutShared(draft: Draft, { postId, photoIds, words }: Taken): Draft {
  if (draft.postId !== postId) return draft
  const without = photoIds.reduce(withoutPhoto, draft)
  const isUnchanged = words !== '' && draft.caption.endsWith(words)
  return isUnchanged ? { ...without, caption: draft.caption.slice(0, -words.length).trimEnd() } : without
}
