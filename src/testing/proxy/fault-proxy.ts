// The fault proxy: stands in front of the app, for page and service worker alike, and breaks what a test tells it to break.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { serve } from './fault.ts'
import { faultsFor, type Fault, type LiveRule, type Match } from './rule.ts'

/** One request that came to the proxy. Bytes are of the body as announced. */
export type Passed = {
  at: number
  method: string
  path: string
  /** The sender's user agent. */
  agent: string
  bytes: number
  faults: Fault['kind'][]
  /** Of the reply; 0 when there was none. */
  status: number
}

export type FaultProxy = {
  url: string
  requests: Passed[]
  /** Sets a rule; the result counts its hits and takes it away again. */
  add: (match: Match, fault: Fault) => { hits: () => number; remove: () => void }
  clear: () => void
  /** Cuts every connection each `ms`; the result ends it. */
  cutEvery: (ms: number) => () => void
  /** Down: every connection is cut as soon as it is made. */
  setDown: (isDown: boolean) => void
  close: () => Promise<void>
}

/** Starts a proxy on a free port of 127.0.0.1, in front of `target`. */
export async function startFaultProxy(target: URL): Promise<FaultProxy> {
  let isDown = false
  const rules: LiveRule[] = []
  const requests: Passed[] = []
  const sockets = new Set<Socket>()
  const waiting = new Set<() => void>()
  const timers = new Set<NodeJS.Timeout>()

  const server = createServer((from, to) => {
    const faults = faultsFor(rules, from.method ?? 'GET', from.url ?? '/')
    const passed = note(from, faults)
    requests.push(passed)
    to.on('close', () => {
      passed.status = to.headersSent ? to.statusCode : 0
      if (!faults.some((fault) => fault.kind === 'overtaken')) for (const go of waiting) go()
    })
    serve({ target, from, to, another: (ms) => another(waiting, ms) }, faults).catch(() => from.socket.destroy())
  })
  server.keepAliveTimeout = 30_000
  server.on('connection', (socket) => {
    if (isDown) return socket.destroy()
    sockets.add(socket)
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const cut = () => sockets.forEach((socket) => socket.destroy())

  return {
    url: `http://localhost:${port}`,
    requests,
    add(match, fault) {
      const rule: LiveRule = { match, fault, seen: 0, hits: 0 }
      rules.push(rule)
      return { hits: () => rule.hits, remove: () => void (rules.includes(rule) && rules.splice(rules.indexOf(rule), 1)) }
    },
    clear() {
      rules.length = 0
      isDown = false
      timers.forEach((timer) => clearInterval(timer))
    },
    cutEvery(ms) {
      const timer = setInterval(cut, ms)
      timers.add(timer)
      return () => clearInterval(timer)
    },
    setDown(next) {
      isDown = next
      if (isDown) cut()
    },
    async close() {
      timers.forEach((timer) => clearInterval(timer))
      const closed = new Promise((resolve) => server.close(resolve))
      cut()
      await closed
    },
  }
}

function note(from: IncomingMessage, faults: readonly Fault[]): Passed {
  const bytes = Number(from.headers['content-length'] ?? 0)
  const agent = from.headers['user-agent'] ?? ''
  return {
    at: Date.now(),
    method: from.method ?? '',
    path: from.url ?? '',
    agent,
    bytes,
    faults: faults.map((f) => f.kind),
    status: 0,
  }
}

function another(waiting: Set<() => void>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      waiting.delete(go)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(go, ms)
    waiting.add(go)
  })
}
