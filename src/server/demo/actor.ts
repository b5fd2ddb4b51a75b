// A person at a device, for the demo and the tests: a cookie jar, and typed calls against the contract.
import type * as z from 'zod/mini'
import { CONTRACT_VERSION, type Endpoint } from '../../api/endpoint.ts'
import { Problem, Refused } from '../../api/problem.ts'

export type Asking = { params?: Record<string, string>; bytes?: Uint8Array<ArrayBuffer> }

export type Actor = {
  /** `__Host-bookbag=...`, or an empty text. */
  cookie: () => string
  /** Any request with this person's cookie. */
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** Resolves with the contract's output; throws Refused with the contract's problem. */
  call: <Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
    target: Endpoint<Input, Output>,
    input: z.input<Input>,
    options?: Asking,
  ) => Promise<z.infer<Output>>
}

/** A device that nobody has signed in on yet. `send` takes a request to the app, over a socket or not. */
export function createActor(send: (path: string, init: RequestInit) => Promise<Response> | Response): Actor {
  let jar = ''
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (jar) headers.set('cookie', jar)
    const response = await send(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) jar = line.includes('Max-Age=0') ? '' : (line.split(';')[0] ?? '')
    return response
  }
  return {
    cookie: () => jar,
    request,
    async call(target, input, options = {}) {
      const { path, init } = requestOf(target, input, options)
      const response = await request(path, init)
      const body: unknown = await response.json()
      if (response.ok) return target.output.parse(body)
      const problem = Problem.parse(body)
      throw new Refused(problem.problem, problem.detail)
    },
  }
}

/** The request that an endpoint stands for. */
export function requestOf(
  target: Pick<Endpoint<z.ZodMiniType, z.ZodMiniType>, 'method' | 'path'>,
  input: unknown,
  { params = {}, bytes }: Asking = {},
): { path: string; init: RequestInit } {
  const query = new URLSearchParams({ v: String(CONTRACT_VERSION) })
  if ((target.method === 'GET' || bytes) && typeof input === 'object' && input !== null)
    for (const [key, value] of Object.entries(input)) query.set(key, String(value))
  const path = target.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const type = bytes ? 'application/octet-stream' : 'application/json'
  const post = { method: 'POST', body: bytes ?? JSON.stringify(input), headers: { 'content-type': type } }
  return { path: `${path}?${query.toString()}`, init: target.method === 'GET' ? {} : post }
}
