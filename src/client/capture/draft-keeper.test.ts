// The draft is on the device a moment after each change, and says so when it is not.
import { expect, test, vi } from 'vitest'
import { NotReady } from '../../device/device-error.ts'
import type { Draft } from '../../device/kept.ts'
import { newDraft } from './draft.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { newId } from '../../device/new-id.ts'

const blank = () => newDraft(newId(), { tag: null, audience: null })
const say = (caption: string) => (draft: Draft) => ({ ...draft, caption })

test('someone who types without a pause is kept up with: saved each 150 ms, not after the last letter', async () => {
  vi.useFakeTimers()
  const save = vi.fn<(draft: Draft) => Promise<void>>(async () => undefined)
  const keeper = createDraftKeeper(blank(), save)
  for (const text of ['B', 'Bo', 'Boa', 'Boat', 'Boats', 'Boats!']) {
    keeper.change(say(text))
    await vi.advanceTimersByTimeAsync(60)
  }
  await vi.advanceTimersByTimeAsync(150)
  expect(save.mock.calls.map(([draft]) => draft.caption)).toEqual(['Boa', 'Boats!'])
  vi.useRealTimers()
})

test('leaving the page saves at once', async () => {
  const saved: string[] = []
  const keeper = createDraftKeeper(blank(), async (draft) => void saved.push(draft.caption))
  keeper.change(say('Boats'))
  await keeper.flush()
  expect(saved).toEqual(['Boats'])
})

test('on a full device the screen says that nothing is kept, until it is', async () => {
  let isFull = true
  const keeper = createDraftKeeper(blank(), async () => {
    if (isFull) throw new Error('full')
  })
  keeper.change(say('Boats'))
  await keeper.flush()
  expect(keeper.current()).toMatchObject({ isKept: false, draft: { caption: 'Boats' } })
  isFull = false
  await keeper.flush()
  expect(keeper.current().isKept).toBe(true)
})

test('room that was made meanwhile is noticed within seconds, without a letter typed', async () => {
  vi.useFakeTimers()
  let isFull = true
  const keeper = createDraftKeeper(blank(), async () => {
    if (isFull) throw new Error('full')
  })
  keeper.change(say('Boats'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(keeper.current().isKept).toBe(false)
  isFull = false
  await vi.advanceTimersByTimeAsync(5000)
  expect(keeper.current().isKept).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('a change while the one before is being saved is saved too, in order', async () => {
  const saved: string[] = []
  const keeper = createDraftKeeper(blank(), async (draft) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    saved.push(draft.caption)
  })
  keeper.change(say('one'))
  const first = keeper.flush()
  keeper.change(say('two'))
  await Promise.all([first, keeper.flush()])
  expect(saved.at(-1)).toBe('two')
})

test('of a late save of the post before, nothing is said about the one on the screen', async () => {
  const save = vi.fn<() => Promise<void>>(async () => {
    keeper.replace(blank())
    throw new NotReady('This post is already in the outbox.')
  })
  const keeper = createDraftKeeper(blank(), save)
  keeper.change(say('Boats'))
  await keeper.flush()
  expect(save).toHaveBeenCalledOnce()
  expect(keeper.current()).toMatchObject({ isKept: true, why: null })
})

test('why another window keeps this post from being kept is told in its own words', async () => {
  const keeper = createDraftKeeper(blank(), async () => {
    throw new NotReady('You are writing another post in another window.')
  })
  keeper.change(say('Boats'))
  await keeper.flush()
  expect(keeper.current()).toMatchObject({ isKept: false, why: 'You are writing another post in another window.' })
})
