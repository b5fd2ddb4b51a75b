// What another app shared is in the draft, said in words, and nowhere twice.
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as drafts from '../../device/drafts.ts'
import type { Shared } from '../../device/kept.ts'
import { newId } from '../../device/new-id.ts'
import * as session from '../../device/session.ts'
import * as shared from '../../device/shared.ts'
import { hasDraft } from '../../device/unsent.ts'
import { MAX_CAPTION } from '../../domain/limits.ts'
import { failWrites } from '../../testing/device/failing.ts'
import { draftOf, meOf, NOW } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { createDraftKeeper } from './draft-keeper.ts'
import { newDraft } from './draft.ts'
import { SharedIn } from './shared-in.tsx'
import { takeShared, withoutShared } from './take-shared.ts'
import { useDraft } from './use-writing.ts'
import type { Writing } from './writing.ts'

let memberId: string
let me: ReturnType<typeof meOf>
let stop = () => {}

beforeEach(async () => {
  schoolAnswers({})
  // happy-dom has none; one page waits for nobody.
  const locks = { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) }
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
  me = meOf('Tom')
  memberId = me.member.id
  vi.stubGlobal('caches', { keys: async () => [], delete: async () => true })
  await session.keepMe(me)
})
afterEach(() => {
  stop()
  Reflect.deleteProperty(navigator, 'locks')
})

/** A page that prepares no photo: what is picked stays as it is. */
function pageWith(draft = newDraft(newId(), { tag: null, audience: null })): Writing {
  const keeper = createDraftKeeper(draft, (next) => drafts.save(memberId, next))
  const store = {
    keepRaw: (id: string, bytes: ArrayBuffer) => drafts.keepRaw(memberId, id, bytes),
    rawBytes: (id: string) => drafts.rawBytes(memberId, id),
    keepPhoto: (id: string, bytes: ArrayBuffer) => drafts.keepPhoto(memberId, id, bytes),
    photoBytes: (id: string) => drafts.photoBytes(memberId, id),
  }
  const preparer = { prepare: () => new Promise<never>(() => {}), warm: () => undefined }
  return { memberId, keeper, intake: { keeper, store, preparer } }
}

function share(count: number, more: Partial<Shared> = {}): Promise<void> {
  const photos = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `${index}.jpg`,
    bytes: new Uint8Array([index, 7]).buffer,
  }))
  return shared.keep(memberId, { id: newId(), sharedAt: NOW, text: '', photos, refused: [], leftOut: 0, ...more })
}

function Page({ writing }: { writing: Writing }) {
  return <SharedIn draft={useDraft(writing.keeper).draft} writing={writing} />
}

test('photos and words from another app are in the draft and on the device, and the screen says from where', async () => {
  await share(2, { text: 'Our castle' })
  const writing = pageWith()
  await showTo(me, <Page writing={writing} />)
  await screen.findByText('From another app: 2 photos and words')
  const kept = await drafts.read(memberId)
  expect(kept?.caption).toBe('Our castle')
  expect(kept?.consent).toBeNull()
  expect(kept?.photos.map(({ state }) => state)).toEqual(['raw', 'raw'])
  const bytes = await Promise.all(kept!.photos.map(({ id }) => drafts.rawBytes(memberId, id)))
  expect(bytes.map((each) => [...new Uint8Array(each!)])).toEqual([
    [0, 7],
    [1, 7],
  ])
  expect(await shared.list(memberId)).toEqual([])
})

test('one tap takes them out again, and leaves what Tom had written', async () => {
  await share(1, { text: 'From the gallery' })
  const writing = pageWith(draftOf('My own words', [], { consent: null }))
  await showTo(me, <Page writing={writing} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Take it out' }))
  expect(writing.keeper.current().draft).toMatchObject({ caption: 'My own words', photos: [] })
  expect(screen.queryByText(/From another app/)).toBeNull()
})

test('words that Tom has changed since then are not taken out', async () => {
  await share(1, { text: 'From the gallery' })
  const writing = pageWith()
  const taken = await takeShared(writing)
  writing.keeper.edit((draft) => ({ ...draft, caption: `${draft.caption}, by me` }))
  expect(withoutShared(writing.keeper.current().draft, taken!).caption).toBe('From the gallery, by me')
})

test('words for which a full caption has no room are said to be left out', async () => {
  await share(0, { text: 'Too much' })
  const writing = pageWith()
  writing.keeper.edit((draft) => ({ ...draft, caption: 'y'.repeat(MAX_CAPTION) }))
  await showTo(me, <Page writing={writing} />)
  await screen.findByText('The words were too long for a caption. Their end was left out.')
})

test('too many, no pictures, words without end: each is said in a sentence', async () => {
  await share(4, { leftOut: 1, text: 'x'.repeat(MAX_CAPTION + 1), refused: [{ name: 'film.mp4', why: 'no-picture' }] })
  const writing = pageWith()
  await share(2, { sharedAt: new Date(Date.parse(NOW) + 1000).toISOString() })
  await showTo(me, <Page writing={writing} />)
  await screen.findByText('From another app: 4 photos and words')
  screen.getByText('Four photos fit in one post. 3 were left out.')
  screen.getByText('“film.mp4” is not a picture. It was left out.')
  screen.getByText('The words were too long for a caption. Their end was left out.')
  expect(writing.keeper.current().draft.caption).toHaveLength(MAX_CAPTION)
})

test('a device that cannot keep the draft keeps what was shared where it is; a second look adds nothing twice', async () => {
  await share(1, { text: 'Our castle' })
  const writing = pageWith()
  stop = failWrites(() => 'QuotaExceededError').stop
  await takeShared(writing)
  stop()
  expect(await shared.list(memberId)).toHaveLength(1)
  await writing.keeper.flush()
  await takeShared(writing)
  expect(writing.keeper.current().draft).toMatchObject({ caption: 'Our castle', photos: [{ state: 'raw' }] })
  expect(writing.keeper.current().draft.photos).toHaveLength(1)
})

test('what was shared and not looked at yet counts as unfinished: signing out does not throw it away unasked', async () => {
  expect(await hasDraft(memberId)).toBe(false)
  await share(1)
  expect(await hasDraft(memberId)).toBe(true)
})
