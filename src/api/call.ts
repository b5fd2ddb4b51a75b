// The typed caller: one request, believed only when the reply matches the contract.
import type * as z from 'zod/mini'
import { type Access, CONTRACT_VERSION, type Endpoint } from './endpoint.ts'
import * as outage from './outage.ts'
import { Problem, Refused, Unreached } from './problem.ts'

export type CallOptions = {
  params?: Record<string, string>
  /** Raw bytes instead of the JSON input, which then travels in the address. */
  bytes?: Uint8Array<ArrayBuffer>
  signal?: AbortSignal
  /** The member for whom this is sent: the school refuses it as `session.missing` when someone else is signed in by now. Null: whoever it is. */
  as?: string | null
  /** Sent without anyone waiting for it: not while the school is out of reach (outage.ts). Whatever is only read is so by itself. */
  goesByItself?: boolean
  /** Milliseconds until the call counts as unreached. */
  timeoutMs?: number
}

/** On a shared tablet nothing is asked for a member without saying for whom. */
type OptionsFor<Who extends Access> = 'anyone' extends Who
  ? [options?: CallOptions]
  : [options: CallOptions & { as: string | null }]

/**
 * Calls an endpoint. Resolves with the checked output only.
 * Throws Refused when the school refused, Unreached for anything else (no network, a filter's page, a cut reply).
 */
export async function call<Input extends z.ZodMiniType, Output extends z.ZodMiniType, Who extends Access>(
  target: Endpoint<Input, Output, Who>,
  input: z.infer<Input>,
  ...[options = {}]: OptionsFor<Who>
): Promise<z.infer<Output>> {
  const request = buildRequest(target, input, options)
  const send = async () => {
    const limit = AbortSignal.timeout(options.timeoutMs ?? 30_000)
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
    const response = await fetch(request.url, { ...request.init, ...always, signal })
    return readReply(target, response.ok, await response.json())
  }
  const goesByItself = target.method === 'GET' || options.goesByItself
  return (goesByItself ? outage.pass : outage.watch)(() => inOurWords(send), options.signal)
}

/** Opens a stream of server-sent events for a member, for as long as the signal lets it. Throws like `call`. */
export async function openStream(
  target: Endpoint<z.ZodMiniType, z.ZodMiniType>,
  as: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const request = buildRequest(target, {}, { as })
  const open = async () => {
    const response = await fetch(request.url, { ...request.init, ...always, signal })
    if (!response.ok) readReply(target, false, await response.json())
    const isEvents = response.headers.get('content-type')?.startsWith('text/event-stream') === true
    if (!isEvents || !response.body) throw new Unreached('This is not the school’s stream.')
    return response.body
  }
  return outage.pass(() => inOurWords(open), signal)
}

const always: RequestInit = { redirect: 'error', cache: 'no-store', credentials: 'same-origin' }

/** Throws only Refused or Unreached. */
async function inOurWords<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof Refused || error instanceof Unreached) throw error
    throw new Unreached(error instanceof Error ? error.message : String(error))
  }
}

function buildRequest(target: Endpoint<z.ZodMiniType, z.ZodMiniType>, input: unknown, options: CallOptions) {
  const path = target.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(options.params?.[name] ?? ''))
  const query = new URLSearchParams({ v: String(CONTRACT_VERSION) })
  if (options.as) query.set('as', options.as)
  if (target.method === 'GET' || options.bytes) {
    for (const [key, value] of Object.entries(input as Record<string, string | number | boolean | undefined>))
      if (value !== undefined) query.set(key, String(value))
  }
  const init: RequestInit = { method: target.method }
  if (target.method === 'POST') {
    init.body = options.bytes ?? JSON.stringify(input)
    init.headers = { 'content-type': options.bytes ? 'application/octet-stream' : 'application/json' }
  }
  return { url: `${path}?${query}`, init }
}

function readReply<Output extends z.ZodMiniType>(
  target: Endpoint<z.ZodMiniType, Output>,
  isOk: boolean,
  body: unknown,
): z.infer<Output> {
  if (isOk) return target.output.parse(body)
  const problem = Problem.parse(body)
  throw new Refused(problem.problem, problem.detail)
}
