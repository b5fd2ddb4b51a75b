// HTTP words live here: how an endpoint of the contract becomes a route, who calls, and how a refusal is said.
import { createHash } from 'node:crypto'
import type { Context as HonoContext, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type * as z from 'zod/mini'
import { CONTRACT_VERSION, type Endpoint } from '../api/endpoint.ts'
import { type ProblemCode, Refused, refusals } from '../api/problem.ts'
import { type Right, rightsOf } from '../domain/member.ts'
import type { Context } from './context.ts'
import * as sessions from './store/sessions.ts'
import type { Caller } from './store/sessions.ts'

export const COOKIE = '__Host-bookbag'

/** What a route is given: the checked input, the path's parts, and who asks (never null unless access is `anyone`). */
export type Asked<Input> = { context: Context; input: Input; params: Record<string, string>; caller: Caller; http: HonoContext }

/** Adds the endpoint to the app. `serve` answers with the contract's output, or with a Response of its own (bytes, streams). */
export function mount<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  app: Hono,
  context: Context,
  target: Endpoint<Input, Output>,
  serve: (asked: Asked<z.infer<Input>>) => Promise<z.infer<Output> | Response>,
): void {
  app.on(target.method, target.path, async (http) => {
    checkVersion(http)
    if (target.method === 'POST') checkOrigin(http, context)
    const caller = await findCaller(http, context, target.access)
    const input = readInput(target.input, target.method === 'GET' || isBytes(http) ? http.req.query() : await readJson(http))
    const answer = await serve({ context, input, params: http.req.param() as Record<string, string>, caller, http })
    return answer instanceof Response ? answer : http.json(answer as object, 200, { 'cache-control': 'no-store' })
  })
}

/** SHA-256 in hex: how codes and session tokens are kept. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function problemResponse(code: ProblemCode, detail?: unknown): Response {
  const { status, sentence } = refusals[code]
  return Response.json({ problem: code, sentence, detail }, { status, headers: { 'cache-control': 'no-store' } })
}

function checkVersion(http: HonoContext): void {
  const version = Number(http.req.query('v') ?? CONTRACT_VERSION)
  if (!(version >= CONTRACT_VERSION)) throw new Refused('client.outdated')
}

/** Every write: the browser's own word on where it comes from; programs without either header have no cookie to be misled with. */
function checkOrigin(http: HonoContext, context: Context): void {
  const site = http.req.header('sec-fetch-site')
  const origin = http.req.header('origin')
  if (site && site !== 'same-origin' && site !== 'none') throw new Refused('origin.refused')
  if (
    !site &&
    origin &&
    origin !== new URL(context.config.publicUrl).origin &&
    new URL(origin).host !== http.req.header('host')
  ) {
    throw new Refused('origin.refused')
  }
}

/** Unknown, forbidden and absent are told apart only where the person needs it: no session, a removed member. */
async function findCaller(http: HonoContext, context: Context, access: 'anyone' | 'member' | Right): Promise<Caller> {
  const token = getCookie(http, COOKIE)
  if (access === 'anyone') return null as unknown as Caller
  const found = token ? await sessions.findCaller(context.db, hashOf(token), context.now()) : null
  if (!found) throw new Refused('session.missing')
  if (found.isRemoved) throw new Refused('session.removed')
  if (access !== 'member' && !rightsOf(found.member, found.policy, context.now()).has(access)) throw new Refused('not_found')
  return found
}

function isBytes(http: HonoContext): boolean {
  return http.req.header('content-type') === 'application/octet-stream'
}

async function readJson(http: HonoContext): Promise<unknown> {
  try {
    return await http.req.json()
  } catch {
    throw new Refused('request.not_json')
  }
}

function readInput<Input extends z.ZodMiniType>(schema: Input, raw: unknown): z.infer<Input> {
  const read = schema.safeParse(raw)
  if (read.success) return read.data
  throw new Refused(
    'request.invalid',
    read.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  )
}
