// The pixels worker gets one photo at a time, and a worker that dies takes only its own photo with it.
import { expect, test } from 'vitest'
import type { PixelsReply, PixelsRequest } from '../../pixels/messages.ts'
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
    const reply: PixelsReply = { id, kind: 'failed', why: 'type', sentence: 'no' }
    workers.at(-1)?.onmessage?.(new MessageEvent('message', { data: reply }))
  }
  return { asked, workers, start, answer }
}
const request = (id: string): PixelsRequest => ({ id, bytes: new ArrayBuffer(1) })

test('the second photo waits until the first is answered', async () => {
  const { asked, start, answer } = createWorkers()
  const { prepare } = createPreparer(start)
  const replies = [prepare(request('a')), prepare(request('b'))]
  expect(asked.map(({ id }) => id)).toEqual(['a'])
  answer('a')
  expect(asked.map(({ id }) => id)).toEqual(['a', 'b'])
  answer('b')
  expect((await Promise.all(replies)).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('when the worker dies, its photo says so and the next one gets a new worker', async () => {
  const { asked, workers, start, answer } = createWorkers()
  const { prepare } = createPreparer(start)
  const [first, second] = [prepare(request('a')), prepare(request('b'))]
  workers[0]?.onerror?.(new ErrorEvent('error'))
  expect(await first).toMatchObject({ kind: 'failed', why: 'undecodable' })
  expect(workers).toHaveLength(2)
  expect(asked.at(-1)?.id).toBe('b')
  answer('b')
  expect((await second).id).toBe('b')
})
