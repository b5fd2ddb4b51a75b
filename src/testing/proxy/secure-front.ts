// TLS and HTTP/2 in front of the app, with a certificate made for this run, for measuring as it would be in a school.
import { request } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
import { makeCertificate } from './certificate.ts'

export type SecureFront = {
  port: number
  setTarget: (target: URL) => void
  /** Down: every connection is cut as soon as it is made. */
  setDown: (isDown: boolean) => void
  close: () => Promise<void>
}

/** Headers of one connection, which HTTP/2 does not know. */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'proxy-connection', 'http2-settings'])

/** Null where no openssl can make a certificate. */
export async function startSecureFront(target: URL): Promise<SecureFront | null> {
  const certificate = await makeCertificate()
  if (!certificate) return null
  let current = target
  let isDown = false
  const sockets = new Set<Socket>()
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (from, to) => pass(current, from, to))
  const cut = () => sockets.forEach((socket) => socket.destroy())
  server.on('connection', (socket: Socket) => {
    if (isDown) return socket.destroy()
    sockets.add(socket)
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  })
  server.on('sessionError', (_error, session) => session.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    setTarget: (next) => {
      current = next
    },
    setDown(next) {
      isDown = next
      if (isDown) cut()
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      cut()
      await closed
    },
  }
}

function pass(target: URL, from: Http2ServerRequest, to: Http2ServerResponse): void {
  const headers = Object.fromEntries(Object.entries(from.headers).filter(([name]) => !name.startsWith(':')))
  const host = from.headers[':authority'] ?? from.headers.host
  const upstream = request({
    host: target.hostname,
    port: target.port,
    method: from.method,
    path: from.url,
    headers: { ...headers, ...(host ? { host } : {}) },
  })
  upstream.on('response', (reply) => {
    reply.on('error', () => to.stream?.close())
    to.writeHead(
      reply.statusCode ?? 502,
      Object.fromEntries(Object.entries(reply.headers).filter(([name]) => !ofConnection.has(name))),
    )
    reply.pipe(to)
  })
  upstream.on('error', () => to.stream?.close())
  to.on('error', () => upstream.destroy())
  to.on('close', () => upstream.destroy())
  from.on('error', () => upstream.destroy())
  from.pipe(upstream)
}
