// A demo that was interrupted starts over by itself; a school, or what may be one, is never touched by that.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildPages } from '../../testing/built-pages.ts'
import { spawnServer, startTestServer } from '../../testing/server.ts'
import { setupLink } from '../console-codes.ts'
import { createActor } from './actor.ts'
import { gatherCast } from './cast.ts'

// Each test makes the demo at least once.
vi.setConfig({ testTimeout: 120_000 })

let folder = ''
let dataDir = ''
let pages = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookbag-interrupted-'))
  dataDir = join(folder, 'data')
  pages = await buildPages(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const env = () => ({ PORT: '0', DATA_DIR: dataDir, CLIENT_DIR: pages })
const startDemo = () => spawnServer({ env: env(), flags: ['--demo'] })
const failure = (flags: string[]) =>
  spawnServer({ env: env(), flags }).then(
    () => 'started',
    (error: Error) => error.message,
  )

/** Starts the demo, and ends it as soon as its first photos are there. */
async function interrupt(signal: NodeJS.Signals): Promise<number | null> {
  const main = resolve(import.meta.dirname, '../main.ts')
  const child = spawn(process.execPath, [main, '--demo'], { env: { ...process.env, ...env() }, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const originals = join(dataDir, 'demo-in-the-making', 'media', 'originals')
  await expect.poll(() => existsSync(originals) && readdir(originals), { timeout: 60_000 }).not.toHaveLength(0)
  child.kill(signal)
  await ended
  return child.exitCode
}

test.each(['SIGKILL', 'SIGINT'] as const)('after %s in the middle of it, the next start makes the demo whole', async (signal) => {
  expect(await interrupt(signal)).toBe(signal === 'SIGINT' ? 130 : null)
  expect(existsSync(join(dataDir, 'demo.json'))).toBe(false)
  const server = await startDemo()
  expect(server.printed()).toContain('Making the demo')
  await server.stop()
  expect((await readdir(join(dataDir, 'media', 'originals'))).length).toBeGreaterThan(20)
  expect(existsSync(join(dataDir, 'demo-in-the-making'))).toBe(false)
  const again = await startDemo()
  expect(again.printed()).not.toContain('Making the demo')
  await again.stop()
})

test('one that was moving in is made anew; a plain start never takes it for a school', async () => {
  await mkdir(join(dataDir, 'media', 'originals'), { recursive: true })
  await writeFile(join(dataDir, 'demo.json'), '{}')
  await writeFile(join(dataDir, 'media', 'originals', 'of-the-interrupted'), 'x')
  expect(await failure([])).toMatch(/^exit 1: .* holds the demo: start it with/)
  const server = await startDemo()
  await server.stop()
  expect(await readdir(join(dataDir, 'media', 'originals'))).not.toContain('of-the-interrupted')
})

test('a real school keeps all of it, whatever an interrupted demo left beside it', async () => {
  const school = await startTestServer({ dataDir })
  const newActor = () => createActor((path, init) => school.app.request(path, init))
  await gatherCast((await setupLink(school.context)) ?? '', newActor)
  await school.close()
  await mkdir(join(dataDir, 'demo-in-the-making'))
  const before = await readFile(join(dataDir, 'bookbag.sqlite'))
  expect(await failure(['--demo'])).toMatch(/^exit 1: .* already holds a school: .*\n$/)
  expect(before.equals(await readFile(join(dataDir, 'bookbag.sqlite')))).toBe(true)
})

test('photos without their database are perhaps half a backup: they stay', async () => {
  await mkdir(join(dataDir, 'media', 'originals'), { recursive: true })
  await writeFile(join(dataDir, 'media', 'originals', 'from-a-backup'), 'x')
  expect(await failure(['--demo'])).toMatch(/^exit 1: .* already holds a school: .*\n$/)
  expect(await readdir(join(dataDir, 'media', 'originals'))).toEqual(['from-a-backup'])
})
