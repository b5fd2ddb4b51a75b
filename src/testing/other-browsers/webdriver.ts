// WebDriver as the W3C describes it: a session, and requests to it over HTTP.
import { setTimeout as pause } from 'node:timers/promises'

export type Session = {
  /** Asks something of the session by the path below it; rejects with the driver's reason. */
  ask: <Value = null>(method: 'GET' | 'POST', path: string, body?: object) => Promise<Value>
  /** Closes the browser. */
  end: () => Promise<void>
}

/** How long the driver may take to listen, and to answer (ms). */
const START_LIMIT = 20_000
const ANSWER_LIMIT = 60_000

/** Opens a session at a driver that has just been started on this port of our own. */
export async function openSession(port: number, alwaysMatch: object): Promise<Session> {
  const root = `http://127.0.0.1:${port}`
  await untilListening(root)
  const { sessionId } = await request<{ sessionId: string }>('POST', `${root}/session`, { capabilities: { alwaysMatch } })
  const own = `${root}/session/${sessionId}`
  return {
    ask: (method, path, body) => request(method, `${own}/${path}`, body),
    end: async () => void (await request('DELETE', own).catch(() => null)),
  }
}

async function untilListening(root: string): Promise<void> {
  for (const end = performance.now() + START_LIMIT; ; await pause(25)) {
    const status = await fetch(`${root}/status`).catch(() => null)
    if (status?.ok) return
    if (performance.now() > end) throw new Error(`There is no answer at ${root}.`)
  }
}

async function request<Value>(method: string, url: string, body?: object): Promise<Value> {
  const headers = { 'content-type': 'application/json' }
  const signal = AbortSignal.timeout(ANSWER_LIMIT)
  const reply = await fetch(url, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await reply.json()) as { value: unknown }
  if (reply.ok) return value as Value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`${new URL(url).pathname.split('/').slice(3).join(' ')}: ${error} ${message}`)
}
