// A device that has no room: what is on the screen only is kept as soon as there is some.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import * as drafts from '../../device/drafts.ts'
import * as session from '../../device/session.ts'
import { isAskedBeforeLeaving } from '../../testing/leaving.ts'
import { failWrites } from '../../testing/device/failing.ts'
import { draftOf, meOf, newPhoto } from '../../testing/device/people.ts'
import { schoolAnswers } from '../../testing/screen.tsx'
import * as writings from './writing.ts'

const tom = meOf('Tom')
const memberId = tom.member.id

beforeEach(async () => {
  schoolAnswers({})
  vi.stubGlobal('caches', { keys: async () => [], delete: async () => true })
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage() {}
      terminate() {}
    },
  )
  await session.keepMe(tom)
})

test('a photo and words that found no room are kept once there is, and the screen says so', async () => {
  const { keeper } = await writings.open(memberId)
  const photo = await newPhoto(50)
  const full = failWrites(() => 'QuotaExceededError')
  await drafts.keepPhoto(memberId, photo.id, photo.bytes.slice().buffer).catch(() => undefined)
  keeper.change(({ postId }) => draftOf('Boats', [photo], { postId }))
  await keeper.flush()
  expect(keeper.current().isKept).toBe(false)
  // No screen shows the draft: Tom went to the outbox, to make room.
  expect(isAskedBeforeLeaving()).toBe(true)
  full.stop()
  await keeper.flush()
  expect(isAskedBeforeLeaving()).toBe(false)
  expect(keeper.current().isKept).toBe(true)
  expect(await drafts.read(memberId)).toMatchObject({ caption: 'Boats' })
  vi.resetModules()
  const later = await import('../../device/drafts.ts')
  expect((await later.photoBytes(memberId, photo.id))?.byteLength).toBe(50)
})

test('of a photo that found no room and was taken out of the post, nothing is said any more', async () => {
  const { keeper } = await writings.open(memberId)
  const photo = await newPhoto(50)
  const full = failWrites(() => 'QuotaExceededError')
  await drafts.keepPhoto(memberId, photo.id, photo.bytes.slice().buffer).catch(() => undefined)
  keeper.change(({ postId }) => draftOf('Boats', [photo], { postId }))
  await keeper.flush()
  full.stop()
  keeper.change((draft) => ({ ...draft, photos: [] }))
  await keeper.flush()
  expect(keeper.current().isKept).toBe(true)
})
