// No answers are made ahead for a connection: whoever asks a hundred times and reads nothing would fill the memory with them (F12).
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** One, and another that came while the last bytes of the first were leaving. Browsers and proxies ask for the next when they have the last. */
const MOST_UNDER_WAY = 2

/** Serves as `serve` does, and cuts a connection that asks for more at once. */
export function withoutPipelining(serve: RequestListener): RequestListener {
  const underWay = new WeakMap<Socket, number>()
  return (from: IncomingMessage, to: ServerResponse & { req: IncomingMessage }) => {
    const { socket } = from
    const count = (underWay.get(socket) ?? 0) + 1
    if (count > MOST_UNDER_WAY) return void socket.destroy()
    underWay.set(socket, count)
    to.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1))
    return serve(from, to)
  }
}
