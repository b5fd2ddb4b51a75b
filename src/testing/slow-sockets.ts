// Sockets that hold a server up (F12): they say little, nothing, or never listen, and come back when they are cut.
import { connect, type Socket } from 'node:net'

/** headers, body: a byte now and then, never an end. silent: nothing at all. deaf: asks for much and reads none of it. */
export type Slowness = 'headers' | 'body' | 'silent' | 'deaf'

export type SlowSockets = {
  /** Those of a kind that are open now. */
  open: (kind: Slowness) => number
  /** Those of a kind that the server has ended so far. */
  ended: (kind: Slowness) => number
  close: () => void
}

/** Time (ms) between two bytes. */
const DRIP = 500
/** Time (ms) until one that was ended comes back. */
const RETURN = 100

const openings: Record<Slowness, string> = {
  headers: 'GET /api/feed?v=1 HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ',
  body: 'POST /api/sessions?v=1 HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 20000\r\n\r\n',
  silent: '',
  deaf: 'GET /api/openapi.json HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'.repeat(50),
}

/** Opens so many of each kind to 127.0.0.1 and resolves when all are connected. */
export async function openSlowSockets(port: number, kinds: readonly Slowness[], ofEach: number): Promise<SlowSockets> {
  const sockets = new Map<Socket, Slowness>()
  const ended = new Map<Slowness, number>()
  let isOver = false

  function open(kind: Slowness): Promise<unknown> {
    const socket = connect(port, '127.0.0.1')
    sockets.set(socket, kind)
    const { promise, resolve } = Promise.withResolvers<unknown>()
    socket.on('connect', () => {
      if (openings[kind]) socket.write(openings[kind])
      resolve(socket)
    })
    if (kind === 'deaf') socket.pause()
    else socket.resume()
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      resolve(null)
      if (isOver) return
      ended.set(kind, (ended.get(kind) ?? 0) + 1)
      setTimeout(() => isOver || void open(kind), RETURN)
    })
    return promise
  }

  await Promise.all(kinds.flatMap((kind) => Array.from({ length: ofEach }, () => open(kind))))
  const dripping = setInterval(() => {
    for (const [socket, kind] of sockets) if (kind === 'headers' || kind === 'body') socket.write('x')
  }, DRIP)
  return {
    open: (kind) => [...sockets.values()].filter((each) => each === kind).length,
    ended: (kind) => ended.get(kind) ?? 0,
    close() {
      isOver = true
      clearInterval(dripping)
      sockets.forEach((_, socket) => socket.destroy())
    },
  }
}
