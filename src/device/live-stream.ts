// The live stream, watched: it counts as broken when its first word does not come soon, or later nothing, not even its heartbeat, for 40 s.
// Not by EventSource: that hides heartbeats, tells no refusal from an outage, and reconnects by its own clock.
import * as z from 'zod/mini'
import { openStream } from '../api/call.ts'
import { feed as reading } from '../api/contract/feed.ts'
import { Refused, Unreached } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { SECOND } from '../domain/time.ts'

/** The school speaks at once. Where that does not arrive, something on the way holds the stream back (I7 wants news within 10 s). */
const FIRST_WORD = 5 * SECOND
/** The heartbeat comes each 25 s (contract feed.stream). */
const SILENCE = 40 * SECOND

const Changed = z.object({ position: z.int() })

/** Listens until the signal aborts; then resolves. Throws Refused, or Unreached when the stream breaks or ends. */
export async function listen(memberId: Id, signal: AbortSignal, changed: (position: number) => void): Promise<void> {
  const watchdog = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const waitFor = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => watchdog.abort(), ms)
  }
  try {
    waitFor(FIRST_WORD)
    const stream = await openStream(reading.stream, memberId, AbortSignal.any([signal, watchdog.signal]))
    await follow(stream, () => waitFor(SILENCE), changed)
    throw new Unreached('The live stream ended.')
  } catch (error) {
    if (signal.aborted) return
    if (error instanceof Refused) throw error
    throw new Unreached(error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(timer)
  }
}

async function follow(
  stream: ReadableStream<BufferSource>,
  alive: () => void,
  changed: (position: number) => void,
): Promise<void> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    alive()
    const messages = (text + part.value).split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) readMessage(message, changed)
  }
}

function readMessage(message: string, changed: (position: number) => void) {
  const lines = message.split('\n')
  const data = lines.find((line) => line.startsWith('data: '))
  if (data && lines.includes('event: changed')) changed(Changed.parse(JSON.parse(data.slice(6))).position)
}
