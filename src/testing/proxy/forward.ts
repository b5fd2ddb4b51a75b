// Passing one request on to the app and its reply back, without any change.
import { request, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

export type Asked = { method: string; path: string; headers: IncomingHttpHeaders }
export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Opens a connection of its own: a kept one that the app has just closed would look like a fault that nobody asked for. */
export function openUpstream(target: URL, asked: Asked): ClientRequest {
  return request({
    agent: false,
    host: target.hostname,
    port: target.port,
    method: asked.method,
    path: asked.path,
    headers: asked.headers,
  })
}

/** Sends a request with a whole body and reads the whole reply. Rejects when the app cuts. */
export function exchange(target: URL, asked: Asked, body: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const upstream = openUpstream(target, asked)
    upstream.on('error', reject)
    upstream.on('response', (reply) => {
      buffer(reply).then(
        (bytes) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: bytes }),
        (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
      )
    })
    upstream.end(body)
  })
}

/** Streams request and reply through, as the live stream needs it. `pass` may change the headers of the reply. */
export function stream(
  target: URL,
  asked: Asked,
  from: IncomingMessage,
  to: ServerResponse,
  pass: (headers: IncomingHttpHeaders) => IncomingHttpHeaders,
): Promise<number> {
  return new Promise((resolve) => {
    const upstream = openUpstream(target, asked)
    const cut = () => {
      upstream.destroy()
      to.destroy()
      resolve(0)
    }
    upstream.on('error', cut)
    from.on('error', cut)
    to.on('close', () => {
      upstream.destroy()
      resolve(to.statusCode)
    })
    upstream.on('response', (reply) => {
      reply.on('error', cut)
      to.writeHead(reply.statusCode ?? 502, pass(reply.headers))
      to.flushHeaders()
      reply.pipe(to)
    })
    from.pipe(upstream)
  })
}
