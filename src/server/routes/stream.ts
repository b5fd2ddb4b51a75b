// The live stream: says only "changed, now at N" to whoever listens (design section 6).
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { SECOND } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import * as listeners from '../store/listeners.ts'
import type { Caller } from '../store/sessions.ts'

const HEARTBEAT = 25 * SECOND
/** Messages that may wait for a device that does not read: beyond, it is gone and will come back. */
const MOST_WAITING = 50

/** The connection ends with its stream, so that a stopping server waits for none; proxies pass each word on at once. */
const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  connection: 'close',
  'x-accel-buffering': 'no',
}
const encoder = new TextEncoder()

export function mountStream(app: Hono, context: Context): void {
  const beat = createHeartbeat()
  mount(app, context, contract.feed.stream, async ({ caller }) => {
    const { body, changed, end } = openStream(context, caller, beat)
    // Read only now that changes are heard: none is missed between. Removed since the question who asks: nobody would end this stream.
    const position = await listeners.positionFor(context.db, caller.sessionId).catch((error: unknown) => {
      end()
      throw error
    })
    if (position === null) end()
    else changed(position)
    return new Response(body, { headers })
  })
}

type Stream = { body: ReadableStream<Uint8Array>; changed: (position: number) => void; end: () => void }

/** Hears of changes from this moment until it ends, once: by removal or shutdown, or with a reader that is gone or too far behind. */
function openStream({ live }: Context, caller: Caller, beat: Heartbeat): Stream {
  let isOver = false
  let [changed, end, leave]: [Stream['changed'], () => void, () => void] = [nothing, nothing, nothing]
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const say = (text: string) => {
          if (isOver) return
          if ((controller.desiredSize ?? 0) <= 0) end()
          else controller.enqueue(encoder.encode(text))
        }
        changed = (position) => say(`event: changed\ndata: {"position":${position}}\n\n`)
        end = () => {
          if (isOver) return
          leave()
          controller.close()
        }
        const leaveLive = live.add({ memberId: caller.member.id, sessionId: caller.sessionId, changed, end })
        const stopBeat = beat.add(() => say(': still here\n\n'))
        leave = () => {
          isOver = true
          leaveLive()
          stopBeat()
        }
      },
      cancel: () => leave(),
    },
    { highWaterMark: MOST_WAITING },
  )
  return { body, changed, end }
}

type Heartbeat = { add: (beat: () => void) => () => void }

/** One clock for all streams; it stands still while nobody listens. */
function createHeartbeat(): Heartbeat {
  const beats = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  return {
    add(beat) {
      beats.add(beat)
      timer ??= setInterval(() => beats.forEach((each) => each()), HEARTBEAT).unref()
      return () => {
        beats.delete(beat)
        if (beats.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}

function nothing(): void {}
