// Between the tap on Post and "saved": nothing that the author does meanwhile falls between two posts.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import * as outbox from '../../device/outbox.ts'
import type { Draft } from '../../device/kept.ts'
import * as session from '../../device/session.ts'
import { newId } from '../../device/new-id.ts'
import { draftOf, meOf } from '../../testing/device/people.ts'
import { schoolAnswers } from '../../testing/screen.tsx'
import { withKnownGroups, withRaw } from './draft.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { createPosting } from './posting.ts'

vi.mock('../../device/outbox.ts', { spy: true })

const tom = meOf('Tom')
const memberId = tom.member.id
const ignored = () => undefined
const answer = { kind: 'nobody' as const, roomIds: [], notInIt: [] }

beforeEach(async () => {
  schoolAnswers({})
  await session.keepMe(tom)
})

const createWriting = (caption: string, save = vi.fn<(draft: Draft) => Promise<void>>(async () => undefined)) => {
  const keeper = createDraftKeeper(draftOf(caption), save)
  const intake = { keeper, store: {} as never, preparer: {} as never }
  return { memberId, keeper, intake }
}

test('a photo that is taken before it says "saved" is the first of the next post', async () => {
  const save = vi.fn<(draft: Draft) => Promise<void>>(async () => undefined)
  const writing = createWriting('Boats', save)
  const { postId } = writing.keeper.current().draft
  const posting = createPosting(writing).post({ answer, lists: [], onSaved: ignored })
  const id = newId()
  writing.keeper.change((draft) => withRaw(draft, id))
  await posting
  await Promise.resolve()
  expect(save, 'at once: a crash now must not lose it').toHaveBeenLastCalledWith(writing.keeper.current().draft)
  const { draft } = writing.keeper.current()
  expect(draft.postId).not.toBe(postId)
  expect(draft.photos).toEqual([{ state: 'raw', id }])
  expect(await outbox.list()).toMatchObject([{ postId, submission: { attachments: [] } }])
})

test('words stay as they were posted until it is saved, and are free again after', async () => {
  const writing = createWriting('Boats')
  const posting = createPosting(writing).post({ answer, lists: [], onSaved: ignored })
  writing.keeper.edit((draft) => ({ ...draft, caption: 'Boats and more' }))
  expect(writing.keeper.current().draft.caption).toBe('Boats')
  await posting
  writing.keeper.edit((draft) => ({ ...draft, caption: 'Towers' }))
  expect(writing.keeper.current().draft.caption).toBe('Towers')
})

test('a device that is slow to save says so, and then that it is saved', async () => {
  const posting = createPosting(createWriting('A slow tower'))
  const said: string[] = []
  posting.subscribe(() => said.push(posting.current().kind))
  vi.mocked(outbox.add).mockImplementationOnce(async () => {
    await vi.waitUntil(() => said.includes('saving'))
    return {} as never
  })
  await posting.post({ answer, lists: [], onSaved: ignored })
  expect(said).toEqual(['saving', 'saved'])
})

test('a post that was saved at once is not called slow afterwards', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const posting = createPosting(createWriting('A quick tower'))
  const said: string[] = []
  posting.subscribe(() => said.push(posting.current().kind))
  vi.mocked(outbox.add).mockResolvedValueOnce({} as never)
  const posted = posting.post({ answer, lists: [], onSaved: ignored })
  await vi.advanceTimersByTimeAsync(200)
  await posted
  expect(said).toEqual(['saved'])
  vi.useRealTimers()
})

test('what cannot be saved stays, and can be changed', async () => {
  const writing = createWriting('')
  const posting = createPosting(writing)
  await posting.post({ answer, lists: [], onSaved: ignored })
  expect(posting.current()).toMatchObject({
    kind: 'failed',
    error: { message: expect.stringContaining('write something') as string },
  })
  writing.keeper.edit((draft) => ({ ...draft, caption: 'Towers' }))
  expect(writing.keeper.current().draft.caption).toBe('Towers')
})

test('a second tap on Post while the first is being saved makes no second post', async () => {
  const posting = createPosting(createWriting('A tower'))
  const posted = { answer, lists: [], onSaved: vi.fn<() => void>() }
  await Promise.all([posting.post(posted), posting.post(posted)])
  expect(posted.onSaved).toHaveBeenCalledOnce()
  const captions = (await outbox.list()).map(({ submission }) => submission.caption)
  expect(captions.filter((caption) => caption === 'A tower')).toHaveLength(1)
})

test('a group that the school has deleted is no longer chosen', () => {
  const [beech, oak] = [{ id: newId() }, { id: newId() }]
  const draft = draftOf('Boats', [], { audience: { kind: 'groups', groupIds: [beech.id, oak.id] } })
  expect(withKnownGroups(draft, [beech, oak])).toBe(draft)
  expect(withKnownGroups(draft, [oak]).audience).toEqual({ kind: 'groups', groupIds: [oak.id] })
  expect(withKnownGroups(draft, []).audience).toBeNull()
})
