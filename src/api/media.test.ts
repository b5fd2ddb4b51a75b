// What comes in place of a photo: nothing but the school's own WebP is taken for one.
import { afterEach, expect, test, vi } from 'vitest'
import { fetchMedia } from './media.ts'
import * as outage from './outage.ts'
import { Refused, Unreached } from './problem.ts'
import { sayRefusals } from '../words/parts/refusals.ts'

const answer = (body: BodyInit, init: ResponseInit) => vi.stubGlobal('fetch', async () => new Response(body, init))
const photo = new Uint8Array(480)
const webp = { headers: { 'content-type': 'image/webp' } }
const ask = () => {
  outage.asked()
  return fetchMedia('/api/media/x/480', photo.length)
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a whole photo is taken', async () => {
  answer(photo, webp)
  expect((await ask())?.byteLength).toBe(480)
})

test('one that the school does not give is not there; a school that is ill says nothing about it', async () => {
  answer(JSON.stringify({ problem: 'not_found', sentence: sayRefusals('not_found') }), { status: 404 })
  expect(await ask()).toBeNull()
  answer(JSON.stringify({ problem: 'server.busy', sentence: sayRefusals('server.busy') }), { status: 503 })
  await expect(ask()).rejects.toThrow(Refused)
})

test.each([
  ['a cut photo', new Uint8Array(100), webp],
  ['a page of the library', '<html>'.padEnd(480), { headers: { 'content-type': 'text/html' } }],
  ['a proxy’s own error', '{"error":"blocked"}', { status: 403, headers: { 'content-type': 'application/json' } }],
])('%s is not believed', async (_, body, init) => {
  answer(body, init)
  await expect(ask()).rejects.toThrow(Unreached)
})

test('one that never comes is given up after half a minute', async () => {
  const limit = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => (ms === 30_000 ? limit.signal : new AbortController().signal))
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((__, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
  })
  const asking = ask()
  limit.abort()
  await expect(asking).rejects.toThrow(Unreached)
})
