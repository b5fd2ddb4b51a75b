// The access matrix: every role asks every endpoint for every kind of id (safety.md section 5). A route without a row fails.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../api/contract.ts'
import type { ProblemCode } from '../api/problem.ts'
import { requestOf } from '../server/demo/actor.ts'
import { letterPaths } from '../server/notifications/letter-paths.ts'
import { engagementRows } from './access/engagement-rows.ts'
import { joinRows, peopleRows } from './access/people-rows.ts'
import { feedRows, postRows } from './access/post-rows.ts'
import type { Case, Row } from './access/row.ts'
import { letterRows } from './access/letter-rows.ts'
import { notificationRows } from './access/notification-rows.ts'
import { tripRows } from './access/trip-rows.ts'
import { createWorld, type Role, roles, type World } from './access/world.ts'

const rows: Row[] = [
  ...joinRows,
  ...peopleRows,
  ...postRows,
  ...feedRows,
  ...tripRows,
  ...notificationRows,
  ...letterRows,
  ...engagementRows,
]
/** Open to everyone and outside the contract: what says how the server is, the built files, the shell, what was shared without a worker, and the middleware. */
const open = [
  'GET /healthz',
  'GET /api/openapi.json',
  'POST /share',
  'GET /*',
  'ALL /*',
  'ALL /api/*',
  'POST /api/*',
  ...lettersOpen(),
]

/** The pages that links in letters open: who knows the link is asked for nothing else (letters.test.ts, addresses.test.ts). */
function lettersOpen(): string[] {
  return [letterPaths.confirm(), letterPaths.stop()].flatMap((path) => [`GET ${path}`, `POST ${path}`])
}

let world: World
beforeAll(async () => {
  world = await createWorld()
}, 60_000)
afterAll(() => world.school.close())

const nameOf = ({ target }: Row) => `${target.method} ${target.path}`
const cases = rows.flatMap((row) =>
  Object.entries(row.cases).map(([what, each]) => ({ name: `${nameOf(row)} ${what}`, row, each })),
)

test.each(cases)('$name', async ({ row, each }) => {
  const expected: Record<string, string> = {}
  const answered: Record<string, string> = {}
  for (const role of each.askedBy ?? roles) {
    expected[role] = expectedFor(role, each)
    answered[role] = await answerTo(role, row, each)
  }
  expect(answered).toEqual(expected)
})

test('a HEAD is answered to nobody: no photo and no stream is opened that nobody reads', async () => {
  const answers = new Set<string>()
  for (const { row, each } of cases.filter(({ row: { target } }) => target.method === 'GET'))
    for (const role of each.askedBy ?? roles) {
      const { input = {}, ...options } = await each.asks(world, role)
      const { path } = requestOf(row.target, input, options)
      const response = await world.as(role).request(path, { method: 'HEAD' })
      answers.add(`${response.status} ${response.headers.get('allow')}`)
    }
  expect([...answers]).toEqual(['405 GET, POST'])
  expect(world.school.server.context.live.count()).toBe(0)
})

test('every route of the app has a row, and every endpoint of the contract a route', () => {
  const routes = new Set(world.school.server.app.routes.map(({ method, path }) => `${method} ${path}`))
  const listed = new Set([...rows.map(nameOf), ...open])
  expect([...routes].filter((route) => !listed.has(route))).toEqual([])
  const endpoints = Object.values(contract).flatMap((part) => Object.values(part))
  expect(endpoints.map((target) => `${target.method} ${target.path}`).filter((name) => !routes.has(name))).toEqual([])
})

/** Forbidden and unknown are the same 404; only those without a session hear that they have none. */
function expectedFor(role: Role, { allowed, refusal }: Case): string {
  if (allowed.includes(role)) return refusal ?? 'yes'
  return withoutSession[role] ?? 'not_found'
}

const withoutSession: Partial<Record<Role, ProblemCode>> = {
  stranger: 'session.missing',
  removed: 'session.removed',
  ended: 'session.ended',
}

async function answerTo(role: Role, { target }: Row, { asks }: Case): Promise<string> {
  const { input = {}, ...options } = await asks(world, role)
  const { path, init } = requestOf(target, input, options)
  const response = await world.as(role).request(path, init)
  if (response.ok) {
    await response.body?.cancel()
    return 'yes'
  }
  const body: unknown = await response.json()
  return typeof body === 'object' && body && 'problem' in body ? String(body.problem) : 'no problem code'
}
