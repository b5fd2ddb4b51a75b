// The pixels worker gets one photo at a time, and a worker that dies takes only its own photo with it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PixelsMessage, PixelsReply, PixelsRequest } from '../../pixels/messages.ts'
import { createPreparer, type PixelsWorker } from './preparer.ts'

/** Workers that answer when the test says so. */
function createWorkers() {
  const asked: PixelsRequest[] = []
  const workers: PixelsWorker[] = []
  const start = (): PixelsWorker => {
    const worker: PixelsWorker = {
      postMessage: (request) => void asked.push(request),
      terminate: () => undefined,
      onmessage: null,
      onerror: null,
    }
    workers.push(worker)
    return worker
  }
  const answer = (id: string) => {
    const reply: PixelsReply = { id, kind: 'failed', why: 'type' }
    workers.at(-1)?.onmessage?.(new MessageEvent('message', { data: reply }))
  }
  const load = () => workers.at(-1)?.onmessage?.(new MessageEvent('message', { data: { kind: 'loaded' } }))
  return { asked, workers, start, answer, load }
}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ignored = () => undefined
const request = (id: string): PixelsRequest => ({ id, bytes: new ArrayBuffer(1) })

test('the second photo waits until the first is answered', async () => {
  const { asked, start, answer } = createWorkers()
  const { prepare } = createPreparer(start, ignored)
  const replies = [prepare(request('a')), prepare(request('b'))]
  expect(asked.map(({ id }) => id)).toEqual(['a'])
  answer('a')
  expect(asked.map(({ id }) => id)).toEqual(['a', 'b'])
  answer('b')
  expect((await Promise.all(replies)).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a photo at which two workers die says so, and the next one gets a new worker', async () => {
  const { asked, workers, start, answer, load } = createWorkers()
  const { prepare } = createPreparer(start, ignored)
  const [first, second] = [prepare(request('a')), prepare(request('b'))]
  for (const index of [0, 1]) {
    load()
    workers[index]?.onerror?.(new ErrorEvent('error'))
  }
  expect(await first).toMatchObject({ kind: 'failed', why: 'too much' })
  expect(workers).toHaveLength(3)
  expect(asked.at(-1)?.id).toBe('b')
  answer('b')
  expect((await second).id).toBe('b')
})

test('while the worker cannot be fetched, a photo waits for it and is not called failed', async () => {
  const { asked, workers, start, answer, load } = createWorkers()
  const { prepare } = createPreparer(start, ignored)
  const reply = prepare(request('a'))
  for (let failure = 0; failure < 6; failure++) {
    workers.at(-1)?.onerror?.(new ErrorEvent('error'))
    await vi.advanceTimersByTimeAsync(30_000)
  }
  expect(workers).toHaveLength(7)
  load()
  expect(asked.at(-1)?.id).toBe('a')
  answer('a')
  expect((await reply).id).toBe('a')
})

test('a worker that says nothing for a minute is given up, and its photo gets another', async () => {
  const { workers, start, answer, load } = createWorkers()
  const { prepare } = createPreparer(start, ignored)
  const [first, second] = [prepare(request('a')), prepare(request('b'))]
  load()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(workers).toHaveLength(2)
  load()
  answer('a')
  answer('b')
  expect((await Promise.all([first, second])).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('the worker is started once, before the first photo', () => {
  const { workers, start } = createWorkers()
  const preparer = createPreparer(start, ignored)
  preparer.warm()
  void preparer.prepare(request('a'))
  expect(workers).toHaveLength(1)
})

test('a photo is seen before it is ready', async () => {
  const { workers, start, answer } = createWorkers()
  const seen: string[] = []
  const { prepare } = createPreparer(start, (id) => seen.push(id))
  const reply = prepare(request('a'))
  const preview: PixelsMessage = { kind: 'preview', id: 'a', bytes: new ArrayBuffer(1) }
  workers[0]?.onmessage?.(new MessageEvent('message', { data: preview }))
  expect(seen).toEqual(['a'])
  answer('a')
  expect(await reply).toMatchObject({ id: 'a', kind: 'failed' })
})
