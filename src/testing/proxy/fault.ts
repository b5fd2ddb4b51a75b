// Carrying out the faults that apply to one request.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Asked, exchange, openUpstream, type Reply, stream } from './forward.ts'
import { knownHeaders } from './header-filter.ts'
import type { Fault } from './rule.ts'

const PORTAL = '<!doctype html><title>Web filter</title><h1>Please accept the terms</h1><form><button>Accept</button></form>'

export type Visit = {
  target: URL
  from: IncomingMessage
  to: ServerResponse
  /** Resolves when another request was answered, for `overtaken`. */
  another: (ms: number) => Promise<void>
}

/** Answers the request under these faults. Delays add up; the first fault that ends the exchange wins. */
export async function serve(visit: Visit, faults: readonly Fault[]): Promise<void> {
  const { from, to, target } = visit
  const isStripped = faults.some((fault) => fault.kind === 'stripped headers')
  const asked: Asked = { method: from.method ?? 'GET', path: from.url ?? '/', headers: from.headers }
  if (isStripped) asked.headers = knownHeaders(asked.headers)
  for (const fault of faults) {
    if (await isOver(visit, asked, fault)) return
  }
  await stream(target, asked, from, to, isStripped ? knownHeaders : (headers) => headers)
}

/** Whether the exchange ended with this fault. */
async function isOver(visit: Visit, asked: Asked, fault: Fault): Promise<boolean> {
  const { from, to, target } = visit
  switch (fault.kind) {
    case 'stripped headers':
      return false
    case 'delay':
      await sleep(fault.ms)
      return false
    case 'overtaken':
      await visit.another(fault.ms)
      return false
    case 'drop':
      return cut(from)
    case 'lost reply':
      await exchange(target, asked, await buffer(from))
      return cut(from)
    case 'late reply': {
      const reply = await exchange(target, asked, await buffer(from))
      await fault.until
      return answer(to, reply)
    }
    case 'duplicate': {
      const body = await buffer(from)
      const replies = await Promise.all([exchange(target, asked, body), exchange(target, asked, body)])
      return answer(to, replies[1])
    }
    case 'altered request':
      return answer(to, await exchange(target, asked, fault.alter(await buffer(from))))
    case 'truncated request':
      await sendPart(target, asked, (await buffer(from)).subarray(0, fault.bytes))
      return cut(from)
    case 'truncated reply': {
      const reply = await exchange(target, asked, await buffer(from))
      to.writeHead(reply.status, { ...reply.headers, 'content-length': String(reply.body.length) })
      to.write(reply.body.subarray(0, Math.min(fault.bytes, reply.body.length)), () => from.socket.destroy())
      return true
    }
    case 'altered reply': {
      const { 'accept-encoding': _, 'if-none-match': __, ...plain } = asked.headers
      const reply = await exchange(target, { ...asked, headers: plain }, await buffer(from))
      return answer(to, { ...reply, body: Buffer.from(fault.alter(reply.body.toString())) })
    }
    case 'captive portal':
      return answerPage(from, to, 200, PORTAL, {})
    case 'page':
      return answerPage(from, to, fault.status, fault.body ?? '', fault.headers ?? {})
  }
}

function cut(from: IncomingMessage): true {
  from.socket.destroy()
  return true
}

function answer(to: ServerResponse, reply: Reply): true {
  const { 'transfer-encoding': _, ...headers } = reply.headers
  to.writeHead(reply.status, { ...headers, 'content-length': String(reply.body.length) })
  to.end(reply.body)
  return true
}

async function answerPage(
  from: IncomingMessage,
  to: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string>,
): Promise<true> {
  await buffer(from)
  to.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
  to.end(status === 204 || status === 304 ? undefined : body)
  return true
}

/** The app sees a body that stops in the middle: the announced length never comes. */
function sendPart(target: URL, asked: Asked, part: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const upstream = openUpstream(target, asked)
    upstream.on('error', () => resolve())
    upstream.on('response', (reply) => reply.resume())
    upstream.write(part, () => {
      // Long enough for the app to have read what came, as it would on a real line.
      setTimeout(() => {
        upstream.destroy()
        resolve()
      }, 50)
    })
  })
}
