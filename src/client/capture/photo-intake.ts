// How a photo gets into the draft: its bytes are kept while it is prepared, so that a crash at any moment loses nothing.
import type { Draft } from '../../device/kept.ts'
import type { Id } from '../../domain/id.ts'
import { roomLeft, withFailed, withPrepared, withRaw } from './draft.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { newId } from './new-id.ts'
import type { Preparer } from './preparer.ts'

/** What the device keeps of photos (src/device/drafts.ts). */
export type PhotoStore = {
  keepRaw(id: Id, bytes: ArrayBuffer): Promise<void>
  rawBytes(id: Id): Promise<ArrayBuffer | null>
  keepPhoto(id: Id, bytes: ArrayBuffer): Promise<void>
}
export type Intake = {
  keeper: Pick<DraftKeeper, 'change' | 'flush' | 'current'>
  store: PhotoStore
  preparer: Preparer
}

/**
 * Takes new photos, from the camera or files, as many as fit. Each becomes ready, or failed with a reason, on its own; a
 * failed one gives its place to the next. Answers how many were left out.
 */
export async function addPhotos(intake: Intake, photos: Blob[]): Promise<number> {
  const running = new Set<Promise<void>>()
  for (const [index, photo] of photos.entries()) {
    while (roomLeft(intake.keeper.current().draft) === 0 && running.size > 0) await Promise.race(running)
    if (roomLeft(intake.keeper.current().draft) === 0) return photos.length - index
    const id = newId()
    intake.keeper.change((draft) => withRaw(draft, id))
    const bytes = await photo.arrayBuffer().catch(() => null)
    if (bytes) {
      const taking: Promise<void> = takeIn(intake, id, bytes, nameOf(photo)).finally(() => running.delete(taking))
      running.add(taking)
    } else intake.keeper.change((draft) => withFailed(draft, id, `${nameOf(photo)}This file could not be opened.`))
  }
  return 0
}

/** "IMG_1.heic: ", so that its owner knows which file is meant. */
const nameOf = (photo: Blob) => (photo instanceof File ? `${photo.name}: ` : '')

/** After a crash: photos whose bytes were kept are prepared again, one after another. */
export async function resume(intake: Intake, draft: Draft): Promise<void> {
  for (const photo of draft.photos) {
    if (photo.state !== 'raw') continue
    const bytes = await intake.store.rawBytes(photo.id).catch(() => undefined)
    // A device that cannot be read just now has not lost it: it is tried at the next opening.
    if (bytes === undefined) continue
    if (bytes) await prepare(intake, photo.id, bytes, Promise.resolve())
    else intake.keeper.change((current) => withFailed(current, photo.id, 'This photo did not survive. Please take it again.'))
  }
}

async function takeIn(intake: Intake, id: Id, bytes: ArrayBuffer, name: string): Promise<void> {
  // A device that is full keeps the photo on this screen; the draft says so.
  const keptRaw = intake.store.keepRaw(id, bytes).catch(() => undefined)
  void intake.keeper.flush()
  await prepare(intake, id, bytes, keptRaw, name)
}

async function prepare({ keeper, store, preparer }: Intake, id: Id, bytes: ArrayBuffer, keptRaw: Promise<void>, name = '') {
  const reply = await preparer.prepare({ id, bytes })
  await keptRaw
  const isStillWanted = keeper.current().draft.photos.some((photo) => photo.id === id)
  if (!isStillWanted) return
  if (reply.kind === 'failed') {
    keeper.change((draft) => withFailed(draft, id, `${name}${reply.sentence}`))
  } else {
    // The device holds what it could not store in memory, and the draft then says that it is not kept.
    await store.keepPhoto(id, reply.bytes).catch(() => undefined)
    const { sha256, size, width, height } = reply
    keeper.change((draft) => withPrepared(draft, id, { sha256, size, width, height }))
  }
  await keeper.flush()
}
