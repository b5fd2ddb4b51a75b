// The health page, which a monitor asks every few seconds, and a stranger as often as they like.
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>()
  return { ...fs, writeFile: vi.fn<typeof fs.writeFile>(fs.writeFile) }
})

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await server.close()
})
beforeEach(() => {
  // The answer of the test before holds no longer.
  vi.advanceTimersByTime(60_000)
  vi.mocked(writeFile).mockClear()
})

const ask = async () => (await server.app.request('/healthz')).status
const left = async () => (await readdir(join(server.dataDir, 'media'))).filter((name) => name.startsWith('health'))

/** The disk writes only when it is let. */
async function holdDisk(): Promise<{ letGo: () => void }> {
  const fs = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  const held = Promise.withResolvers<void>()
  vi.mocked(writeFile).mockImplementationOnce(async (...asked) => {
    await held.promise
    return fs.writeFile(...asked)
  })
  return { letGo: () => held.resolve() }
}

test('a disk that fills up in the middle of the try is said to be ill, and nothing of the try is left', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const fs = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  vi.mocked(writeFile).mockImplementationOnce(async (file) => {
    await fs.writeFile(file, '')
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  })
  expect(await ask()).toBe(503)
  log.mockRestore()
  expect(await left()).toEqual([])
})

test('what a crash left of a try is gone after the next one', async () => {
  await writeFile(join(server.dataDir, 'media', 'health-check'), 'we')
  expect(await ask()).toBe(200)
  expect(await left()).toEqual([])
})

test('a hundred who ask while the disk is slow cause one try, and so does who asks again soon', async () => {
  const disk = await holdDisk()
  const all = Array.from({ length: 100 }, ask)
  await vi.waitFor(() => expect(writeFile).toHaveBeenCalledOnce())
  disk.letGo()
  expect(new Set(await Promise.all(all))).toEqual(new Set([200]))
  vi.advanceTimersByTime(9000)
  expect(await ask()).toBe(200)
  expect(writeFile).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(2000)
  expect(await ask()).toBe(200)
  expect(writeFile).toHaveBeenCalledTimes(2)
})

test('a disk that hangs is said to be ill within three seconds, and is not asked a second thing', async () => {
  const disk = await holdDisk()
  for (let tries = 0; tries < 5; tries++) {
    const asked = ask()
    await vi.advanceTimersByTimeAsync(3000)
    expect(await asked).toBe(503)
  }
  expect(writeFile).toHaveBeenCalledOnce()
  disk.letGo()
  await vi.waitFor(async () => expect(await ask()).toBe(200))
})
