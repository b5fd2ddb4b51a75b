// The post being written in this page, one per member: it outlives the screen, so that leaving capture interrupts no photo.
import * as attachments from '../../device/attachments.ts'
import * as drafts from '../../device/drafts.ts'
import type { Draft } from '../../device/kept.ts'
import type { Id } from '../../domain/id.ts'
import { newDraft } from './draft.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { newId } from '../../device/new-id.ts'
import { setUnsaved } from '../ui/unsaved.ts'
import { type Intake, type PhotoStore, resume } from './photo-intake.ts'
import { createPreparer, type PixelsWorker } from './preparer.ts'
import * as previews from './previews.ts'
import * as remembered from './remembered.ts'

export type Writing = { memberId: Id; keeper: DraftKeeper; intake: Intake }

const started = new Map<Id, Promise<Writing>>()

/** The member's writing, with the draft that this device keeps. Throws when the device cannot be read; then try again. */
export async function open(memberId: Id): Promise<Writing> {
  const known = started.get(memberId)
  if (known) return adoptKept(await known)
  const writing = start(memberId)
  started.set(memberId, writing)
  writing.catch(() => started.delete(memberId))
  return writing
}

/** A new post takes the place of the one that is done with. Photos that came in since then are the first of the new one. */
export function startAnew({ memberId, keeper }: Writing, done: Draft): void {
  const doneIds = new Set(done.photos.map(({ id }) => id))
  const later = keeper.current().draft.photos.filter(({ id }) => !doneIds.has(id))
  keeper.replace(freshDraft(memberId))
  previews.keepOnly(later.map(({ id }) => id))
  if (later.length === 0) return
  keeper.change((draft) => ({ ...draft, photos: later }))
  // Until now they were in no draft on the device, for the one they came into is posted.
  void keeper.flush()
}

async function start(memberId: Id): Promise<Writing> {
  const kept = await drafts.read(memberId)
  const keeper = createDraftKeeper(kept ?? freshDraft(memberId), (draft) => save(memberId, draft))
  const intake = { keeper, store: storeOf(memberId), preparer: createPreparer(startPixels, previews.show) }
  // Wherever in Bookbag the author is by now: leaving the page would lose what is only on it.
  keeper.subscribe(() => setUnsaved(`draft of ${memberId}`, !keeper.current().isKept))
  intake.preparer.warm()
  if (kept) void resume(intake, kept)
  return { memberId, keeper, intake }
}

/** Elsewhere (the outbox, another tab) another post may have become the draft meanwhile. */
async function adoptKept(writing: Writing): Promise<Writing> {
  const { memberId, keeper, intake } = writing
  await keeper.flush()
  const kept = await drafts.read(memberId)
  const { draft, isKept } = keeper.current()
  if (!kept || !isKept || (kept.postId === draft.postId && kept.version === draft.version)) return writing
  keeper.replace(kept)
  void resume(intake, kept)
  return writing
}

/** A draft is kept only when its photos are. */
async function save(memberId: Id, draft: Draft): Promise<void> {
  await drafts.save(memberId, draft)
  const ids = draft.photos.map(({ id }) => id)
  await attachments.keepAgain(memberId, ids)
}

/** What this member keeps, whoever is signed in by the time a photo is ready. */
function storeOf(memberId: Id): PhotoStore {
  return {
    keepRaw: (id, bytes) => drafts.keepRaw(memberId, id, bytes),
    rawBytes: (id) => drafts.rawBytes(memberId, id),
    keepPhoto: (id, bytes) => drafts.keepPhoto(memberId, id, bytes),
    photoBytes: (id) => drafts.photoBytes(memberId, id),
  }
}

function freshDraft(memberId: Id) {
  const last = remembered.read(memberId)
  return newDraft(newId(), { tag: last.tags[0] ?? null, audience: last.audience })
}

function startPixels(): PixelsWorker {
  return new Worker(new URL('../../pixels/worker.ts', import.meta.url), { type: 'module' })
}
