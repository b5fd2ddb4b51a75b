// How a photo gets into the draft: its bytes are kept while it is prepared, so that a crash at any moment loses nothing.
import type { Draft } from '../../device/kept.ts'
import { sha256 } from '../../device/hash.ts'
import type { Id } from '../../domain/id.ts'
import { imageSize } from '../../domain/image-format.ts'
import { type ReadyPhoto, roomLeft, withFailed, withPrepared, withRaw } from './draft.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { newId } from '../../device/new-id.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { photoProblem } from './photo-problem.ts'
import type { Preparer } from './preparer.ts'

/** What the device keeps of photos (src/device/drafts.ts). */
export type PhotoStore = {
  keepRaw(id: Id, bytes: ArrayBuffer): Promise<void>
  rawBytes(id: Id): Promise<ArrayBuffer | null>
  keepPhoto(id: Id, bytes: ArrayBuffer): Promise<void>
  photoBytes(id: Id): Promise<ArrayBuffer | null>
}
export type Intake = {
  keeper: Pick<DraftKeeper, 'change' | 'flush' | 'current'>
  store: PhotoStore
  preparer: Pick<Preparer, 'prepare'>
}

/**
 * Takes new photos, from the camera or files, as many as fit. Each becomes ready, or failed with a reason, on its own; a
 * failed one gives its place to the next. Answers how many were left out. `ids`: of photos that have one already.
 */
export async function addPhotos(intake: Intake, photos: Blob[], ids: readonly Id[] = []): Promise<number> {
  const running = new Set<Promise<void>>()
  for (const [index, photo] of photos.entries()) {
    while (roomLeft(intake.keeper.current().draft) === 0 && running.size > 0) await Promise.race(running)
    if (roomLeft(intake.keeper.current().draft) === 0) return photos.length - index
    const id = ids[index] ?? newId()
    intake.keeper.change((draft) => withRaw(draft, id))
    const bytes = await photo.arrayBuffer().catch(() => null)
    if (bytes) {
      const taking: Promise<void> = takeIn(intake, id, bytes, nameOf(photo)).finally(() => running.delete(taking))
      running.add(taking)
    } else intake.keeper.change((draft) => withFailed(draft, id, photoProblem('unopened', nameOf(photo))))
  }
  return 0
}

const nameOf = (photo: Blob) => (photo instanceof File ? photo.name : null)

/** After a crash, or once they are put back: photos whose bytes were kept are prepared again, one after another. */
export async function resume(intake: Intake, draft: Draft): Promise<void> {
  for (const photo of draft.photos) {
    if (photo.state === 'failed') continue
    try {
      if (photo.state === 'raw' || !(await isThere(intake, photo))) await resumeOne(intake, photo.id)
    } catch {
      // A device that cannot be read just now has not lost it: it is tried at the next opening.
    }
  }
}

/** On a full device the draft may say "ready" of a photo that could not be stored. */
async function isThere({ store }: Intake, photo: ReadyPhoto): Promise<boolean> {
  return photo.isAtSchool === true || (await store.photoBytes(photo.id)) !== null
}

/** What was picked may not have fitted on a full device, and what was made of it did: then that is taken as it is. */
async function resumeOne(intake: Intake, id: Id) {
  const raw = await intake.store.rawBytes(id)
  if (raw) return prepare(intake, id, raw, Promise.resolve())
  const made = await intake.store.photoBytes(id)
  const size = made && imageSize(new Uint8Array(made))
  if (!size) return lose(intake, id)
  const prepared = { sha256: await sha256(made), size: made.byteLength, width: size.width, height: size.height }
  intake.keeper.change((draft) => withPrepared(draft, id, prepared))
}

function lose({ keeper }: Intake, id: Id) {
  keeper.change((draft) => withFailed(draft, id, sayCapture('photoLost')))
}

async function takeIn(intake: Intake, id: Id, bytes: ArrayBuffer, name: string | null): Promise<void> {
  // A device that is full keeps the photo on this screen; the draft says so.
  const keptRaw = intake.store.keepRaw(id, bytes).catch(() => undefined)
  void intake.keeper.flush()
  await prepare(intake, id, bytes, keptRaw, name)
}

async function prepare(
  { keeper, store, preparer }: Intake,
  id: Id,
  bytes: ArrayBuffer,
  keptRaw: Promise<void>,
  name: string | null = null,
) {
  const reply = await preparer.prepare({ id, bytes })
  await keptRaw
  const isStillWanted = keeper.current().draft.photos.some((photo) => photo.id === id)
  if (!isStillWanted) return
  if (reply.kind === 'failed') {
    keeper.change((draft) => withFailed(draft, id, photoProblem(reply.why, name)))
  } else {
    // The device holds what it could not store in memory, and the draft then says that it is not kept.
    await store.keepPhoto(id, reply.bytes).catch(() => undefined)
    const { sha256: hash, size, width, height } = reply
    keeper.change((draft) => withPrepared(draft, id, { sha256: hash, size, width, height }))
  }
  await keeper.flush()
}
