// The socket: who may keep it open for how long, and how it is closed.
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { MINUTE, SECOND } from '../domain/time.ts'
import type { App } from './app.ts'
import type { Config } from './config.ts'
import { withoutPipelining } from './pipelining.ts'

/** Time for requests under way to end when the server stops. */
const LAST_WORDS = 2 * SECOND

/**
 * From its first byte to its last. A part of a photo, 512 kB at most, takes minutes over one bar of signal (F12); what came
 * by then is kept. Words end sooner (read-json.ts), and so does whatever stands still (media/body.ts).
 */
const LONGEST_REQUEST = 10 * MINUTE

export type Listening = { port: number; close: () => Promise<void> }

/** Listens as the settings say, and only then starts the jobs; rejects with EADDRINUSE or EACCES. With port 0 the public address becomes known here. */
export async function listen({ app, context, startJobs }: App): Promise<Listening> {
  const { config } = context
  const limits = {
    headersTimeout: 10 * SECOND,
    requestTimeout: LONGEST_REQUEST,
    connectionsCheckingInterval: 2 * SECOND,
    keepAliveTimeout: MINUTE,
  }
  const server = createServer(limits, withoutPipelining(getRequestListener(app.fetch)))
  server.setTimeout(MINUTE)
  const port = await bind(server, config.port, config.host)
  if (config.publicUrl.endsWith(':0')) config.publicUrl = config.publicUrl.replace(/0$/, String(port))
  startJobs()
  return { port, close: () => close(server) }
}

/** Rejects with EADDRINUSE or EACCES when nothing could listen there now. */
export async function assertFree({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  const server = createServer()
  await bind(server, port, host)
  await close(server)
}

async function bind(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : port
}

async function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), LAST_WORDS)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearTimeout(cut)
}
