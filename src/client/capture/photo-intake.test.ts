// A photo on its way into the draft: whatever crashes, its bytes are kept, and one bad photo leaves the others alone.
import { expect, test } from 'vitest'
import type { Draft } from '../../device/kept.ts'
import type { PixelsReply } from '../../pixels/messages.ts'
import { failedPhotos, newDraft, roomLeft, shownPhotos, withAltText, withPrepared, withRaw } from './draft.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { newId } from '../../device/new-id.ts'
import { addPhotos, type PhotoStore, resume } from './photo-intake.ts'
import type { Preparer } from './preparer.ts'

type Preparing = Pick<Preparer, 'prepare'>

const blank = () => newDraft(newId(), { tag: null, audience: null })
const file = (text: string) => new Blob([text])

/** A device that notes what it keeps; `isFull` refuses everything. */
function createStore(isFull = false) {
  const raws = new Map<string, ArrayBuffer>()
  const photos = new Map<string, ArrayBuffer>()
  const full = () => Promise.reject(new Error('full'))
  const store: PhotoStore = {
    keepRaw: isFull ? full : async (id, bytes) => void raws.set(id, bytes),
    rawBytes: async (id) => raws.get(id) ?? null,
    keepPhoto: isFull
      ? full
      : async (id, bytes) => {
          photos.set(id, bytes)
          raws.delete(id)
        },
    photoBytes: async (id) => photos.get(id) ?? null,
  }
  return { store, raws, photos }
}

/** Prepares everything but files that say "heic". */
const preparer: Preparing = {
  prepare: async ({ id, bytes }): Promise<PixelsReply> => {
    const text = new TextDecoder().decode(bytes)
    if (text === 'heic') return { id, kind: 'failed', why: 'heic' }
    return { id, kind: 'prepared', bytes, sha256: 'a'.repeat(64), size: bytes.byteLength, width: 4, height: 3 }
  },
}

function createWriting(prepare: Preparing = preparer, isFull = false) {
  const kept: Draft[] = []
  const device = createStore(isFull)
  const keeper = createDraftKeeper(blank(), async (draft) => void kept.push(draft))
  return { ...device, kept, keeper, intake: { keeper, store: device.store, preparer: prepare } }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

test('a photo is in the kept draft, and its bytes on the device, before it is prepared', async () => {
  const never: Preparing = { prepare: () => new Promise(() => undefined) }
  const { intake, kept, raws } = createWriting(never)
  await addPhotos(intake, [file('boats')])
  await settled()
  const [photo] = kept.at(-1)?.photos ?? []
  expect(photo?.state).toBe('raw')
  expect(raws.has(photo?.id ?? '')).toBe(true)
})

test('after a crash the photo is prepared again from its kept bytes', async () => {
  const never: Preparing = { prepare: () => new Promise(() => undefined) }
  const before = createWriting(never)
  await addPhotos(before.intake, [file('boats')])
  await settled()

  const draft = before.kept.at(-1) ?? blank()
  const keeper = createDraftKeeper(draft, async () => undefined)
  await resume({ keeper, store: before.store, preparer }, draft)
  expect(keeper.current().draft.photos.map(({ state }) => state)).toEqual(['ready'])
  expect(before.raws.size).toBe(0)
  expect(before.photos.size).toBe(1)
})

test('on a device that was full, a photo of which only the prepared form could be kept is found as that', async () => {
  const { keeper, store, photos } = createWriting()
  const made = new Uint8Array(await (await import('../../testing/photos.ts')).photo())
  const id = newId()
  photos.set(id, made.buffer)
  keeper.change((draft) => withRaw(draft, id))
  await resume({ keeper, store, preparer }, keeper.current().draft)
  expect(keeper.current().draft.photos).toMatchObject([{ state: 'ready', size: made.length }])
})

test('a photo that the draft calls ready and that could not be stored is prepared again, with its words', async () => {
  const { keeper, store, raws, photos } = createWriting()
  const id = newId()
  raws.set(id, await file('boats').arrayBuffer())
  const ready = { sha256: 'b'.repeat(64), size: 5, width: 1, height: 1 }
  keeper.change((draft) => withAltText(withPrepared(withRaw(draft, id), id, ready), id, { altText: 'Boats' }))
  await resume({ keeper, store, preparer }, keeper.current().draft)
  expect(photos.has(id)).toBe(true)
  expect(keeper.current().draft.photos).toMatchObject([{ state: 'ready', altText: 'Boats', sha256: 'a'.repeat(64) }])
})

test('a photo of which nothing is left says so', async () => {
  const { keeper, store } = createWriting()
  keeper.change((draft) => withRaw(draft, newId()))
  await resume({ keeper, store, preparer }, keeper.current().draft)
  expect(failedPhotos(keeper.current().draft)[0]?.why).toContain('did not survive')
})

test('a HEIC says why, and the other photos stay', async () => {
  const { intake, keeper } = createWriting()
  await addPhotos(intake, [file('boats'), file('heic'), file('paint')])
  await settled()
  expect(keeper.current().draft.photos.map(({ state }) => state)).toEqual(['ready', 'failed', 'ready'])
  expect(keeper.current().draft.photos[1]).toMatchObject({ why: expect.stringMatching(/^This phone saved the photo as HEIC/) })
})

test('no more than four photos get in, however many are picked', async () => {
  const { intake, keeper } = createWriting()
  await addPhotos(intake, ['1', '2', '3', '4', '5', '6'].map(file))
  await settled()
  expect(keeper.current().draft.photos).toHaveLength(4)
})

test('of eight files, five of them unreadable, all three photos get in, and the names of the others are said', async () => {
  const { intake, keeper } = createWriting()
  const heic = (name: string) => new File(['heic'], name)
  const left = await addPhotos(intake, [...['a', 'b', 'c', 'd', 'e'].map(heic), file('1'), file('2'), file('3')])
  await settled()
  const { draft } = keeper.current()
  expect(left).toBe(0)
  expect(shownPhotos(draft)).toHaveLength(3)
  expect(roomLeft(draft)).toBe(1)
  expect(failedPhotos(draft)[0]?.why).toMatch(/^a: This phone saved the photo as HEIC/)
})

test('a photo that was taken out while it was prepared does not come back', async () => {
  const { intake, keeper, photos } = createWriting()
  const adding = addPhotos(intake, [file('boats')])
  await adding
  keeper.change((draft) => ({ ...draft, photos: [] }))
  await settled()
  expect(keeper.current().draft.photos).toEqual([])
  expect(photos.size).toBe(0)
})

test('on a full device the photo stays on the screen', async () => {
  const { intake, keeper } = createWriting(preparer, true)
  await addPhotos(intake, [file('boats')])
  await settled()
  expect(keeper.current().draft.photos.map(({ state }) => state)).toEqual(['ready'])
})

test('a new photo asks for consent again', async () => {
  const { intake, keeper } = createWriting()
  keeper.change((draft) => ({ ...draft, consent: { kind: 'nobody' } }))
  await addPhotos(intake, [file('boats')])
  expect(keeper.current().draft.consent).toBeNull()
})
