// The slow line keeps its speed, its delay and its cuts, and loses no byte.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Line, type ShapedLink, startShapedLink } from './shaped-link.ts'

let app: Server
let link: ShapedLink | undefined

beforeEach(async () => {
  app = createServer((from, to) => {
    buffer(from).then(
      (body) => to.end(from.method === 'POST' ? String(body.length) : Buffer.alloc(60_000, 1)),
      () => to.destroy(),
    )
  })
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  await link?.close()
  app.closeAllConnections()
  app.close()
})

async function timed<T>(line: Line, act: (url: string) => Promise<T>): Promise<{ ms: number; result: T }> {
  link = await startShapedLink((app.address() as AddressInfo).port, line)
  const start = performance.now()
  const result = await act(`http://127.0.0.1:${link.port}/`)
  return { ms: performance.now() - start, result }
}

test('60 kB at 200 kB/s take about 300 ms and arrive whole', async () => {
  const { ms, result } = await timed({ bytesPerSecond: 200_000, latencyMs: 0 }, async (url) => (await fetch(url)).arrayBuffer())
  expect(result.byteLength).toBe(60_000)
  expect(ms).toBeGreaterThan(250)
  expect(ms).toBeLessThan(700)
})

test('a first request costs two round trips: one for the handshake, one for itself', async () => {
  const { ms } = await timed({ bytesPerSecond: 1e9, latencyMs: 100 }, async (url) => (await fetch(url)).arrayBuffer())
  expect(ms).toBeGreaterThanOrEqual(195)
  expect(ms).toBeLessThan(450)
})

test('what is sent up is counted, headers included', async () => {
  const { result } = await timed({ bytesPerSecond: 1e7, latencyMs: 0 }, async (url) =>
    (await fetch(url, { method: 'POST', body: Buffer.alloc(50_000) })).text(),
  )
  expect(result).toBe('50000')
  expect(link?.bytes.up).toBeGreaterThan(50_000)
  expect(link?.bytes.up).toBeLessThan(51_000)
})

test('a cut each 100 ms ends what takes longer', async () => {
  await expect(
    timed({ bytesPerSecond: 200_000, latencyMs: 0, cutEveryMs: 100 }, async (url) => (await fetch(url)).arrayBuffer()),
  ).rejects.toThrow(/terminated|fetch failed/)
})
