// Talks to the pixels worker: one photo at a time. A photo is called failed only when the worker itself could not do it.
import { MINUTE, SECOND } from '../../domain/time.ts'
import type { PixelsMessage, PixelsRequest, Prepared, PrepareFailed } from '../../pixels/messages.ts'

/** The part of a Worker that is used here. */
export type PixelsWorker = {
  postMessage(request: PixelsRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<PixelsMessage>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}
/** `too much`: the worker broke at it. */
export type PreparerFailed = { kind: 'failed'; why: PrepareFailed['why'] | 'too much' }
export type PreparerReply = { id: string } & (Prepared | PreparerFailed)
type Job = { request: PixelsRequest; crashes: number; resolve: (reply: PreparerReply) => void }

/** 48 MP take seconds on a slow phone; a worker that says nothing for a minute never will. */
const PATIENCE = MINUTE
/** Memory may be short for a moment, so a photo gets a second worker. */
const MOST_CRASHES = 2
const LONGEST_PAUSE = 30 * SECOND

/** `prepare` resolves with the worker's reply, always; it never rejects. `warm` starts the worker before the first photo. */
export function createPreparer(startWorker: () => PixelsWorker, onPreview: (id: string, jpeg: ArrayBuffer) => void) {
  const waiting: Job[] = []
  let running: Job | null = null
  let worker: PixelsWorker | null = null
  let isLoaded = false
  let failedLoads = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function warm() {
    try {
      worker ??= listenTo(startWorker())
    } catch {
      // Refused by the browser: as good as a script that did not come.
      isLoaded = false
    }
  }

  function next() {
    if (running) return
    running = waiting.shift() ?? null
    if (running) start(running)
  }

  function start({ request }: Job) {
    warm()
    if (!worker) return giveUpWorker()
    worker.postMessage(request)
    bePatient()
  }

  function bePatient() {
    clearTimeout(timer)
    timer = running ? setTimeout(giveUpWorker, PATIENCE) : undefined
  }

  function finish(reply: PreparerReply) {
    if (reply.id !== running?.request.id) return
    const { resolve } = running
    running = null
    bePatient()
    resolve(reply)
    next()
  }

  /** Its script did not come (an update, no signal): the photo waits. It broke at a photo: once more, then the photo is failed. */
  function giveUpWorker() {
    worker?.terminate()
    worker = null
    clearTimeout(timer)
    const job = running
    if (!job) return
    if (!isLoaded) {
      timer = setTimeout(() => start(job), Math.min(LONGEST_PAUSE, SECOND * 2 ** failedLoads++))
    } else if (++job.crashes < MOST_CRASHES) start(job)
    else finish({ id: job.request.id, kind: 'failed', why: 'too much' })
  }

  function hear(message: PixelsMessage) {
    if (!isLoaded) bePatient()
    isLoaded = true
    failedLoads = 0
    if (message.kind === 'preview') onPreview(message.id, message.bytes)
    else if (message.kind !== 'loaded') finish(message)
  }

  function listenTo(started: PixelsWorker): PixelsWorker {
    isLoaded = false
    started.onmessage = (event) => hear(event.data)
    started.onerror = (event) => {
      event.preventDefault()
      if (started === worker) giveUpWorker()
    }
    return started
  }

  return {
    warm,
    prepare(request: PixelsRequest): Promise<PreparerReply> {
      return new Promise((resolve) => {
        waiting.push({ request, crashes: 0, resolve })
        next()
      })
    },
  }
}

export type Preparer = ReturnType<typeof createPreparer>
