// How a file reaches its place on a system that syncs only what is open for writing.
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeFolders, moveToOriginals, originalFile, uploadFile } from './folders.ts'

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>()
  return { ...fs, open: vi.fn<typeof fs.open>(fs.open) }
})

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'bookbag-folders-'))
  makeFolders({ dataDir })
})
afterAll(() => rm(dataDir, { recursive: true }))

test('a photo that arrived on a Windows machine is moved to its final place', async () => {
  await writeFile(uploadFile({ dataDir }, 'photo'), 'bytes')
  await moveToOriginals({ dataDir }, 'photo')
  expect(await readFile(originalFile({ dataDir }, 'photo'), 'utf8')).toBe('bytes')
  const opened = vi.mocked(open).mock.calls.map(async ([path, flags]) => {
    const isThere = await stat(path).catch(() => null)
    return isThere?.isDirectory() ? 'folder' : flags
  })
  // FlushFileBuffers, which is Windows' fsync, refuses a handle that was opened for reading.
  expect((await Promise.all(opened)).filter((each) => each !== 'folder')).toEqual(['r+'])
})
