// A photo that was taken out and put back is as it was, whatever happened meanwhile.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import * as drafts from '../../device/drafts.ts'
import type { Draft } from '../../device/kept.ts'
import { newId } from '../../device/new-id.ts'
import type { PixelsReply } from '../../pixels/messages.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { newDraft } from './draft.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { addPhotos } from './photo-intake.ts'
import { Photos } from './photos.tsx'
import * as previews from './previews.ts'
import { useDraft } from './use-writing.ts'
import type { Writing } from './writing.ts'

test('Undo of a photo that was taken out while it was prepared prepares it once more, and it can be looked at closely', async () => {
  schoolAnswers({})
  const answers: ((reply: PixelsReply) => void)[] = []
  const raws = new Map<string, ArrayBuffer>()
  const keeper = createDraftKeeper(newDraft(newId(), { tag: null, audience: null }), async () => undefined)
  const store = {
    keepRaw: async (id: string, bytes: ArrayBuffer) => void raws.set(id, bytes),
    rawBytes: async (id: string) => raws.get(id) ?? null,
    keepPhoto: async () => undefined,
    photoBytes: async () => null,
  }
  const prepare = () => new Promise<PixelsReply>((resolve) => answers.push(resolve))
  const writing = { memberId: newId(), keeper, intake: { keeper, store, preparer: { prepare } } } as unknown as Writing
  const Screen = () => <Photos draft={useDraft(keeper).draft} writing={writing} />
  const tom = meOf('Tom')
  await showTo(tom, <Screen />)

  await act(() => addPhotos(writing.intake, [new Blob(['boats'])]))
  const [id] = keeper.current().draft.photos.map((photo: Draft['photos'][number]) => photo.id)
  const reply: PixelsReply = {
    id: id!,
    kind: 'prepared',
    bytes: new ArrayBuffer(5),
    sha256: 'a'.repeat(64),
    size: 5,
    width: 4,
    height: 3,
  }
  fireEvent.click(screen.getByRole('button', { name: /^Take photo 1 out/ }))
  await act(async () => answers[0]!(reply))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(answers).toHaveLength(2))
  await act(async () => answers[1]!(reply))
  await waitFor(() => expect(keeper.current().draft.photos).toMatchObject([{ id, state: 'ready' }]))

  // Tom looks for faces before he posts it: at the photo as it is sent, not at its small preview.
  previews.show(id!, new ArrayBuffer(5))
  await drafts.keepPhoto(tom.member.id, id!, new ArrayBuffer(99))
  const address = vi.spyOn(URL, 'createObjectURL')
  fireEvent.click(await screen.findByRole('button', { name: 'Look closely at photo 1' }))
  const viewer = screen.getByRole('dialog', { name: 'Photo 1 of 1' })
  await waitFor(() => expect(viewer.querySelector('img')?.src).toMatch(/^blob:/))
  expect(address.mock.lastCall).toMatchObject([{ size: 99 }])
})
