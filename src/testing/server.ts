// A real server for tests: in this process, or in one of its own that can be killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type App, createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { listen } from '../server/listen.ts'
import { endWithUs } from './running/end-with-us.ts'

/** `clientDir` stands for the built client; `isDemo` for --demo. */
export type TestServerOptions = {
  dataDir?: string
  port?: number
  env?: Record<string, string>
  now?: () => string
  pushCa?: string
  clientDir?: string
  isDemo?: boolean
}
export type TestServer = App & { url: string; dataDir: string }

/** Starts the app on 127.0.0.1. A data folder made here is removed by `close`. */
export async function startTestServer({
  dataDir,
  port = 0,
  env = {},
  now,
  pushCa,
  clientDir,
  isDemo = false,
}: TestServerOptions = {}): Promise<TestServer> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'bookbag-')))
  const publicUrl = `http://127.0.0.1:${port}`
  const config = readConfig(
    { HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: publicUrl, DATA_DIR: folder, ...env },
    { isDemo },
  )
  if (clientDir) config.clientDir = clientDir
  const app = await createApp({ config, ...(now && { now }), ...(pushCa && { pushCa }) })
  const listening = await listen(app)
  return {
    ...app,
    url: `http://127.0.0.1:${listening.port}`,
    dataDir: folder,
    async close() {
      app.context.live.endAll()
      await listening.close()
      await app.close()
      if (!dataDir) await rm(folder, { recursive: true, force: true })
    },
  }
}

export type SpawnedServer = {
  url: string
  child: ChildProcess
  /** Resolves when the process has ended, by itself or not. */
  ended: Promise<unknown>
  /** Everything printed so far, both streams. */
  printed: () => string
  /** Ctrl-C; resolves with the exit code. */
  stop: () => Promise<number | null>
  /** kill -9, as a power cut. */
  kill: () => Promise<void>
}

/** Starts `main.ts` as its own process and waits until it is ready; rejects with what it printed when it ends before. */
export async function spawnServer(options: { env: Record<string, string>; flags?: string[] }): Promise<SpawnedServer> {
  const main = resolve(import.meta.dirname, '../server/main.ts')
  const child = spawn(process.execPath, [main, ...(options.flags ?? [])], { env: { ...process.env, ...options.env } })
  endWithUs(child)
  let text = ''
  const url = await new Promise<string>((ready, failed) => {
    const read = (part: unknown) => {
      text += String(part)
      const found = /Bookbag is at (\S+)/.exec(text)?.[1]
      if (found) ready(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => failed(new Error(`exit ${code}: ${text}`)))
  })
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await ended
    }
    return child.exitCode
  }
  return {
    url,
    child,
    ended,
    printed: () => text,
    stop: () => end('SIGINT'),
    async kill() {
      await end('SIGKILL')
    },
  }
}
