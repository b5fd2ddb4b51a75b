// One server-sent stream, watched: it counts as broken when nothing, not even its heartbeat, came for 40 s.
import * as z from 'zod/mini'
import { Unreached } from '../api/problem.ts'
import { SECOND } from '../domain/time.ts'

/** The heartbeat comes each 25 s (contract feed.stream). */
const SILENCE = 40 * SECOND

const Changed = z.object({ position: z.int() })

export type Listening = { opened: () => void; changed: (position: number) => void }

/** Listens until the signal aborts; then resolves. Throws Unreached when the stream breaks: reconnecting is the caller's. */
export function openStream(url: string, signal: AbortSignal, listening: Listening): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  const stream = new EventSource(url)
  let watchdog: ReturnType<typeof setTimeout> | undefined
  return new Promise<void>((resolve, reject) => {
    const broken = () => reject(new Unreached('The live stream broke.'))
    const alive = () => {
      clearTimeout(watchdog)
      watchdog = setTimeout(broken, SILENCE)
    }
    stream.addEventListener('open', () => {
      alive()
      listening.opened()
    })
    stream.addEventListener('heartbeat', alive)
    stream.addEventListener('changed', (event: MessageEvent<string>) => {
      alive()
      const changed = readChanged(event.data)
      if (changed === null) broken()
      else listening.changed(changed)
    })
    stream.addEventListener('error', broken)
    signal.addEventListener('abort', () => resolve())
    alive()
  }).finally(() => {
    clearTimeout(watchdog)
    stream.close()
  })
}

function readChanged(data: string): number | null {
  try {
    return Changed.parse(JSON.parse(data)).position
  } catch {
    // Not the school's words.
    return null
  }
}
