// Every fault of the proxy, tried against a small app that counts what reaches it.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts'

type Arrived = { method: string; path: string; body: string; headers: Record<string, unknown> }

let app: Server
let proxy: FaultProxy
let arrived: Arrived[]
let aborted: number

beforeEach(async () => {
  arrived = []
  aborted = 0
  app = createServer((from, to) => {
    buffer(from).then(
      (body) => {
        arrived.push({ method: from.method ?? '', path: from.url ?? '', body: body.toString(), headers: from.headers })
        to.setHeader('x-position', '7')
        to.setHeader('set-cookie', 'a=b')
        to.end(`reply ${arrived.length}`)
      },
      () => aborted++,
    )
  })
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  proxy = await startFaultProxy(new URL(`http://127.0.0.1:${(app.address() as AddressInfo).port}`))
})

afterEach(async () => {
  await proxy.close()
  app.closeAllConnections()
  app.close()
})

const send = (path: string, body = 'hello', headers: Record<string, string> = {}) =>
  fetch(`${proxy.url}${path}`, { method: 'POST', body, headers })

test('without a rule everything passes unchanged', async () => {
  const reply = await send('/a?b=c')
  expect(await reply.text()).toBe('reply 1')
  expect(arrived[0]).toMatchObject({ method: 'POST', path: '/a?b=c', body: 'hello' })
  expect(proxy.requests[0]).toMatchObject({ path: '/a?b=c', bytes: 5 })
})

test('a dropped request never arrives', async () => {
  proxy.add({}, { kind: 'drop' })
  await expect(send('/a')).rejects.toThrow('fetch failed')
  expect(arrived).toHaveLength(0)
})

test('a late reply is of then: carried out at once, answered when it is let go', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  proxy.add({ path: /^\/late/ }, { kind: 'late reply', until: promise })
  const late = send('/late')
  await vi.waitFor(() => expect(arrived).toHaveLength(1))
  expect(await (await send('/other')).text()).toBe('reply 2')
  resolve()
  expect(await (await late).text()).toBe('reply 1')
})

test('an altered request arrives changed, and its reply comes back', async () => {
  proxy.add({}, { kind: 'altered request', alter: (body) => Buffer.from(body.toString().toUpperCase()) })
  expect(await (await send('/a')).text()).toBe('reply 1')
  expect(arrived[0]?.body).toBe('HELLO')
})

test('a request that was cut while it was held back is never carried out', async () => {
  const rule = proxy.add({}, { kind: 'delay', ms: 150 })
  const cut = send('/cut')
  await vi.waitFor(() => expect(rule.hits()).toBe(1))
  proxy.setDown(true)
  await expect(cut).rejects.toThrow('fetch failed')
  proxy.setDown(false)
  await send('/later')
  expect(arrived.map((one) => one.path)).toEqual(['/later'])
})

test('only the nth request of a path is hit', async () => {
  const rule = proxy.add({ path: /^\/a/, nth: [2] }, { kind: 'drop' })
  await send('/a')
  await send('/b')
  await expect(send('/a')).rejects.toThrow('fetch failed')
  await send('/a')
  expect(rule.hits()).toBe(1)
  expect(arrived).toHaveLength(3)
})

test('a lost reply: the app has it, the sender does not know', async () => {
  proxy.add({}, { kind: 'lost reply' })
  await expect(send('/a')).rejects.toThrow('fetch failed')
  expect(arrived).toHaveLength(1)
})

test('a duplicated request arrives twice and is answered once', async () => {
  proxy.add({}, { kind: 'duplicate' })
  expect((await send('/a')).status).toBe(200)
  expect(arrived.map((one) => one.body)).toEqual(['hello', 'hello'])
})

test('a delayed request takes its time', async () => {
  proxy.add({}, { kind: 'delay', ms: 120 })
  const start = performance.now()
  await send('/a')
  expect(performance.now() - start).toBeGreaterThanOrEqual(115)
})

test('of a truncated request the app sees a body that stops', async () => {
  proxy.add({}, { kind: 'truncated request', bytes: 2 })
  await expect(send('/a')).rejects.toThrow('fetch failed')
  await expect.poll(() => aborted).toBe(1)
  expect(arrived).toHaveLength(0)
})

test('of a truncated reply the sender sees a body that stops', async () => {
  proxy.add({}, { kind: 'truncated reply', bytes: 3 })
  const reply = await send('/a')
  await expect(reply.text()).rejects.toThrow('terminated')
})

test('an overtaken request arrives after the next one', async () => {
  proxy.add({ path: /first/ }, { kind: 'overtaken', ms: 2000 })
  await Promise.all([send('/first'), send('/second')])
  expect(arrived.map((one) => one.path)).toEqual(['/second', '/first'])
})

test('a captive portal answers HTML 200 to all', async () => {
  proxy.add({}, { kind: 'captive portal' })
  const reply = await send('/api/anything')
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(arrived).toHaveLength(0)
})

test('a method filter refuses PUT, PATCH and DELETE and lets POST through', async () => {
  proxy.add({ methods: ['PUT', 'PATCH', 'DELETE'] }, { kind: 'page', status: 405 })
  expect((await fetch(`${proxy.url}/a`, { method: 'PUT' })).status).toBe(405)
  expect((await send('/a')).status).toBe(200)
})

test('a 413 and an empty 204 come without the app', async () => {
  proxy.add({ path: /big/ }, { kind: 'page', status: 413, body: '<h1>Too large</h1>' })
  proxy.add({ path: /empty/ }, { kind: 'page', status: 204 })
  expect((await send('/big')).status).toBe(413)
  expect((await send('/empty')).status).toBe(204)
  expect(arrived).toHaveLength(0)
})

test('a header filter strips what it does not know, both ways, but no cookie', async () => {
  proxy.add({}, { kind: 'stripped headers' })
  const reply = await send('/a', 'hello', { 'upload-offset': '0', cookie: 'c=d' })
  expect(arrived[0]?.headers).toMatchObject({ cookie: 'c=d' })
  expect(arrived[0]?.headers).not.toHaveProperty('upload-offset')
  expect([reply.headers.get('x-position'), reply.headers.get('set-cookie')]).toEqual([null, 'a=b'])
})

test('an altered reply carries the other text', async () => {
  proxy.add({}, { kind: 'altered reply', alter: (text) => text.replace('reply', 'other words') })
  expect(await (await send('/a')).text()).toBe('other words 1')
})

test('down means that nobody gets through, and up again that they do', async () => {
  proxy.setDown(true)
  await expect(send('/a')).rejects.toThrow('fetch failed')
  proxy.setDown(false)
  expect((await send('/a')).status).toBe(200)
})

test('a reset every 100 ms cuts what takes longer', async () => {
  proxy.add({ path: /slow/ }, { kind: 'delay', ms: 300 })
  const stop = proxy.cutEvery(100)
  await expect(send('/slow')).rejects.toThrow('fetch failed')
  stop()
  expect((await send('/slow')).status).toBe(200)
})
