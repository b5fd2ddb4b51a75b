// Talks to the pixels worker: one photo at a time, and a worker that dies takes only its own photo with it.
import type { PixelsReply, PixelsRequest } from '../../pixels/messages.ts'

/** The part of a Worker that is used here. */
export type PixelsWorker = {
  postMessage(request: PixelsRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<PixelsReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}
type Job = { request: PixelsRequest; resolve: (reply: PixelsReply) => void }

const crashed = 'This photo was too much for this device. Try a smaller one.'

/** `prepare` resolves with the worker's reply, always; it never rejects. The worker starts with the first photo. */
export function createPreparer(startWorker: () => PixelsWorker) {
  const waiting: Job[] = []
  let running: Job | null = null
  let worker: PixelsWorker | null = null

  function next() {
    if (running) return
    running = waiting.shift() ?? null
    if (!running) return
    worker ??= listenTo(startWorker())
    worker.postMessage(running.request)
  }

  function finish(reply: PixelsReply) {
    if (!running || reply.id !== running.request.id) return
    const { resolve } = running
    running = null
    resolve(reply)
    next()
  }

  function listenTo(started: PixelsWorker): PixelsWorker {
    started.onmessage = (event) => finish(event.data)
    started.onerror = (event) => {
      event.preventDefault()
      started.terminate()
      worker = null
      if (running) finish({ id: running.request.id, kind: 'failed', why: 'undecodable', sentence: crashed })
    }
    return started
  }

  return {
    prepare(request: PixelsRequest): Promise<PixelsReply> {
      return new Promise((resolve) => {
        waiting.push({ request, resolve })
        next()
      })
    },
  }
}

export type Preparer = ReturnType<typeof createPreparer>
