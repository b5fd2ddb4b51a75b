// A slow line at TCP level: bandwidth, latency and cuts for everything that passes, TLS and HTTP/2 included.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Small pieces, so that connections share the line piece by piece as packets do. */
const PIECE = 4096
/** A timer that fires late does not make the line slower: so much (ms) may be caught up. */
const CATCH_UP = 20

/** `latencyMs` is the round trip, half of it each way; a new connection costs one more, as the TCP handshake does. */
export type Line = { bytesPerSecond: number; latencyMs: number; cutEveryMs?: number }

export type ShapedLink = {
  port: number
  /** Bytes that left the sender, counted where the line takes them: `up` from the browser, `down` from the app. */
  bytes: { up: number; down: number }
  connections: () => number
  /** Cuts every open connection now. */
  cut: () => void
  close: () => Promise<void>
}

/** Starts a line from a free port of 127.0.0.1 to `targetPort`. Bandwidth is per direction and shared by all connections. */
export async function startShapedLink(targetPort: number, line: Line): Promise<ShapedLink> {
  const bytes = { up: 0, down: 0 }
  const open = new Set<Socket>()
  let made = 0
  const up = createLane(line)
  const down = createLane(line)
  const server = createServer({ allowHalfOpen: true }, (near) => {
    made++
    const far = connect({ host: '127.0.0.1', port: targetPort, allowHalfOpen: true })
    for (const socket of [near, far]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    const handshake = sleep(line.latencyMs)
    void carry(near, far, up, line.latencyMs / 2, handshake, (count) => (bytes.up += count))
    void carry(far, near, down, line.latencyMs / 2, handshake, (count) => (bytes.down += count))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => open.forEach((socket) => socket.destroy())
  const timer = line.cutEveryMs === undefined ? undefined : setInterval(cut, line.cutEveryMs)
  return {
    port: (server.address() as AddressInfo).port,
    bytes,
    connections: () => made,
    cut,
    async close() {
      clearInterval(timer)
      const closed = new Promise((resolve) => server.close(resolve))
      cut()
      await closed
    },
  }
}

type Lane = (size: number) => Promise<void>

/** One direction of the line: resolves when a piece of this size has left. First come, first served. */
function createLane(line: Line): Lane {
  let freeAt = 0
  return async (size) => {
    const now = performance.now()
    freeAt = Math.max(freeAt, now - CATCH_UP) + (size / line.bytesPerSecond) * 1000
    if (freeAt > now + 1) await sleep(freeAt - now)
  }
}

async function carry(
  from: Socket,
  to: Socket,
  lane: Lane,
  delayMs: number,
  ready: Promise<void>,
  count: (size: number) => void,
): Promise<void> {
  await ready
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      for (let start = 0; start < chunk.length; start += PIECE) {
        const piece = chunk.subarray(start, start + PIECE)
        await lane(piece.length)
        count(piece.length)
        setTimeout(() => to.writable && to.write(piece), delayMs)
      }
    }
    setTimeout(() => to.end(), delayMs)
  } catch {
    // The cut is the point of this line: the other side learns of it by its own `close`.
    to.destroy()
  }
}
