// The body of an upload as it comes in: over one bar of signal, cut at any byte, or standing still.
import { SECOND } from '../../domain/time.ts'

/** A body that brings nothing for this long has ended. */
const STALLED = 30 * SECOND

type Body = ReadableStream<Uint8Array>

/** The chunks of a body. A cut connection, a stall and `signal` all just end it: what came is kept by the caller. */
export async function* chunksOf(body: Body, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  const end = () => void reader.cancel().catch(() => null)
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  try {
    for (;;) {
      const stalled = setTimeout(end, STALLED)
      // The reader rejects when the connection was cut.
      const next = await reader.read().catch(() => null)
      clearTimeout(stalled)
      if (!next || next.done) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', end)
    end()
  }
}

/** Reads a part that is not kept, so that its sender is heard out and gets an answer; at most `limit` bytes. */
export async function readAway(body: Body | null, signal: AbortSignal, limit: number): Promise<void> {
  if (!body) return
  let size = 0
  for await (const chunk of chunksOf(body, signal)) {
    size += chunk.length
    if (size > limit) return
  }
}
