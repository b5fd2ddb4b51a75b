// How the server answers what does not fit: other websites, old clients, broken bodies, a full disk, its own faults.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contract } from '../api/contract.ts'
import { createCaller } from '../testing/caller.ts'
import { startSchool } from '../testing/cast.ts'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { describeContract } from './routes/openapi.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const una = () => createCaller(server.url)
const post = (body: string, headers: Record<string, string> = {}) =>
  una().request('/api/sessions?v=1', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
const asking = JSON.stringify({ code: 'x'.repeat(22), deviceName: '' })
const problemOf = async (response: Promise<Response>) => {
  const { status, body } = { status: (await response).status, body: await (await response).json() }
  return `${status} ${body.problem}`
}

test('a write that another website asks for is not done', async () => {
  expect(await problemOf(post(asking, { 'sec-fetch-site': 'cross-site' }))).toBe('403 origin.refused')
  expect(await problemOf(post(asking, { origin: 'https://evil.example' }))).toBe('403 origin.refused')
  expect(await problemOf(post(asking, { origin: 'null' }))).toBe('403 origin.refused')
  expect(await problemOf(post(asking, { origin: server.url }))).toBe('422 code.refused')
  expect(await problemOf(post(asking, { 'sec-fetch-site': 'same-origin' }))).toBe('422 code.refused')
})

test('a client of an older contract is told to update', async () => {
  const old = una().request('/api/sessions?v=0', { method: 'POST', body: asking })
  expect(await problemOf(old)).toBe('426 client.outdated')
  expect(await problemOf(una().request('/api/setup?v=x'))).toBe('426 client.outdated')
})

test('a body that is no JSON, one that does not fit, and one that is too large are told apart', async () => {
  expect(await problemOf(post('{"code":'))).toBe('400 request.not_json')
  expect(await problemOf(post('[]'))).toBe('400 request.invalid')
  expect(await problemOf(post(JSON.stringify({ code: 'x', deviceName: '', role: 'head' })))).toBe('400 request.invalid')
  expect(await problemOf(post(JSON.stringify({ code: 'x'.repeat(600_000) })))).toBe('413 request.too_large')
})

test('a full disk says so, and a fault of the server says nothing about itself, nor does its log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { db } = server.context
  const failWith = (error: Error) =>
    vi.spyOn(db, 'selectFrom').mockImplementationOnce(() => {
      throw error
    })
  failWith(Object.assign(new Error('database or disk is full'), { errcode: 13 }))
  expect(await problemOf(post(asking))).toBe('507 storage.full')
  failWith(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
  expect(await problemOf(post(asking))).toBe('507 storage.full')
  failWith(new Error('Amelia Smith broke it'))
  const response = await post(asking)
  expect(await response.text()).toBe(
    '{"problem":"server.error","sentence":"The school’s server had a problem. It will be tried again."}',
  )
  expect(JSON.stringify(log.mock.calls)).toMatch(/POST \/api\/sessions/)
  expect(JSON.stringify(log.mock.calls)).not.toContain('Amelia')
  log.mockRestore()
})

test('the health page says no once the media folder cannot be written', async () => {
  expect((await una().request('/healthz')).status).toBe(200)
  const broken = await startTestServer()
  await rm(join(broken.dataDir, 'media'), { recursive: true })
  await writeFile(join(broken.dataDir, 'media'), '')
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect((await createCaller(broken.url).request('/healthz')).status).toBe(503)
  log.mockRestore()
  await broken.close()
})

test('the description of the API names every endpoint, generated from the contract', async () => {
  const described = await (await una().request('/api/openapi.json')).json()
  expect(described).toEqual(JSON.parse(JSON.stringify(describeContract())))
  for (const part of Object.values(contract))
    for (const { method, path } of Object.values(part))
      expect(described.paths[path.replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method.toLowerCase())
})

test('what Tom queued on a shared tablet is never taken as Helen’s, who signed in on it meanwhile', async () => {
  const school = await startSchool()
  const ask = (as: string) => school.as('head').request(`/api/me?v=1&as=${as}`)
  expect((await ask(school.ids.head)).status).toBe(200)
  expect(await problemOf(ask(school.ids.staff))).toBe('401 session.missing')
  await school.close()
})
