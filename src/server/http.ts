// HTTP words live here: how an endpoint of the contract becomes a route, and how a refusal is said.
import type { Context as HonoContext, Hono } from 'hono'
import type * as z from 'zod/mini'
import { CONTRACT_VERSION, type Endpoint } from '../api/endpoint.ts'
import { type ProblemCode, Refused, refusals } from '../api/problem.ts'
import { sayRefusals } from '../words/parts/refusals.ts'
import { requireCaller } from './caller.ts'
import type { Context } from './context.ts'
import { MOST_JSON, readJson } from './read-json.ts'
import type { Caller } from './store/sessions.ts'

/** What an open route is given: the checked input and the path's parts. */
export type OpenAsked<Input> = { context: Context; input: Input; params: Record<string, string>; http: HonoContext }
/** What a route is given besides: who asks, with the right that the endpoint names. */
export type Asked<Input> = OpenAsked<Input> & { caller: Caller }

type Target<Input extends z.ZodMiniType, Output extends z.ZodMiniType> = Endpoint<Input, Output>
type Serve<Question, Output extends z.ZodMiniType> = (asked: Question) => Promise<z.infer<Output> | Response>

/** hono answers a HEAD by serving a GET and dropping its body: a photo's file and a stream would stay open behind it. */
export function refuseHead(app: Hono): void {
  app.use('/api/*', async (http, next) => (http.req.method === 'HEAD' ? http.body(null, 405, { allow: 'GET, POST' }) : next()))
}

/** Adds the endpoint to the app. Who asks is known before a byte of the body is read. `serve` answers with the contract's output, or with a Response of its own (bytes, streams). */
export function mount<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  app: Hono,
  context: Context,
  target: Target<Input, Output>,
  serve: Serve<Asked<z.infer<Input>>, Output>,
): void {
  const { access } = target
  if (access === 'anyone') throw new Error(`${target.path} is open to anyone: mount it with mountOpen.`)
  app.on(target.method, target.path, async (http) => {
    checkRequest(http, context, target.method)
    const caller = await requireCaller(http, context, access)
    const input = await readInput(http, target, MOST_JSON.known)
    return answer(http, await serve({ context, input, params: http.req.param(), caller, http }))
  })
}

/** Adds an endpoint that needs no session. */
export function mountOpen<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  app: Hono,
  context: Context,
  target: Target<Input, Output>,
  serve: Serve<OpenAsked<z.infer<Input>>, Output>,
): void {
  app.on(target.method, target.path, async (http) => {
    checkRequest(http, context, target.method)
    const input = await readInput(http, target, MOST_JSON.open)
    return answer(http, await serve({ context, input, params: http.req.param(), http }))
  })
}

export function problemResponse(code: ProblemCode, detail?: unknown): Response {
  const { status } = refusals[code]
  return Response.json(
    { problem: code, sentence: sayRefusals(code), detail },
    { status, headers: { 'cache-control': 'no-store' } },
  )
}

function answer(http: HonoContext, output: unknown): Response {
  if (output instanceof Response) return output
  return http.body(JSON.stringify(output), 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
}

function checkRequest(http: HonoContext, context: Context, method: 'GET' | 'POST'): void {
  const version = Number(http.req.query('v') ?? CONTRACT_VERSION)
  if (!(version >= CONTRACT_VERSION)) throw new Refused('client.outdated')
  if (method === 'POST' && !isFromHere(http, context)) throw new Refused('origin.refused')
}

/** Every write: the browser's own word on where it comes from; programs without either header have no cookie to be misled with. */
function isFromHere(http: HonoContext, context: Context): boolean {
  const site = http.req.header('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = http.req.header('origin')
  if (!origin) return true
  return URL.canParse(origin) && [new URL(context.config.publicUrl).host, http.req.header('host')].includes(new URL(origin).host)
}

/** POST: the JSON body, or, with bytes in the body, the query string; GET: the query string. */
async function readInput<Input extends z.ZodMiniType>(
  http: HonoContext,
  target: Pick<Endpoint<Input, z.ZodMiniType>, 'method' | 'input' | 'invalid' | 'takesBytes'>,
  mostJson: number,
): Promise<z.infer<Input>> {
  const isQuery = target.method === 'GET' || target.takesBytes
  const read = target.input.safeParse(isQuery ? http.req.query() : await readJson(http, mostJson))
  if (read.success) return read.data
  throw new Refused(
    target.invalid ?? 'request.invalid',
    read.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  )
}
