// A real school: the server as its own process on its own folder, behind the fault proxy.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type FaultProxy, startFaultProxy } from '../proxy/fault-proxy.ts'

const ENTRY = resolve(import.meta.dirname, '../../server/main.ts')
const START_LIMIT = 30_000

export type Person = 'head' | 'office' | 'staff' | 'tripLeader' | 'family' | 'family2'
export type Codes = Record<Person, { code: string; url: string }>

export type School = {
  /** Where people reach it: the proxy. */
  url: string
  /** Where it listens itself. */
  directUrl: string
  dataDir: string
  proxy: FaultProxy
  /** Null while it is down. */
  pid: () => number | null
  /** Everything it printed so far. */
  printed: () => string
  start: (env?: Record<string, string>) => Promise<void>
  /** kill -9, as a power cut. */
  kill: () => Promise<void>
  /** Ends it by SIGTERM, the proxy too; deletes the folder when it was made here. */
  close: () => Promise<void>
}

export type SchoolOptions = { isDemo?: boolean; dataDir?: string; env?: Record<string, string> }

/** Starts a school on free ports; `isDemo` with the cast, else empty. Rejects with what it printed when it does not come up. */
export async function startSchool(options: SchoolOptions = {}): Promise<School> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'bookbag-')))
  const port = await freePort()
  const proxy = await startFaultProxy(new URL(`http://127.0.0.1:${port}`))
  const base = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, PUBLIC_URL: proxy.url }
  let child: ChildProcess | null = null
  let printed = ''

  async function start(env: Record<string, string> = {}): Promise<void> {
    child = spawn(process.execPath, [ENTRY, ...(options.isDemo ? ['--demo'] : [])], {
      env: { ...process.env, ...base, ...options.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const before = printed.length
    child.stdout?.on('data', (text: Buffer) => (printed += text.toString()))
    child.stderr?.on('data', (text: Buffer) => (printed += text.toString()))
    await waitUntilReady(child, () => printed.slice(before))
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const closed = new Promise((done) => ending.once('close', done))
    ending.kill(signal)
    await closed
  }

  await start()
  return {
    url: proxy.url,
    directUrl: `http://127.0.0.1:${port}`,
    dataDir,
    proxy,
    pid: () => child?.pid ?? null,
    printed: () => printed,
    start,
    kill: () => end('SIGKILL'),
    async close() {
      await proxy.close()
      await end('SIGTERM')
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The sign-in codes of the demo's cast. */
export async function readCodes(dataDir: string): Promise<Codes> {
  return JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as Codes
}

/** A port that is free now; the operating system does not give it away again at once. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

function waitUntilReady(child: ChildProcess, printed: () => string): Promise<void> {
  return new Promise((done, fail) => {
    const look = setInterval(() => {
      if (/Bookbag is at/.test(printed())) finish(done)
      else if (child.exitCode !== null || child.signalCode !== null)
        finish(() => fail(new Error(`The school ended: ${printed()}`)))
    }, 20)
    const limit = setTimeout(() => finish(() => fail(new Error(`The school did not start: ${printed()}`))), START_LIMIT)
    function finish(how: () => void) {
      clearInterval(look)
      clearTimeout(limit)
      how()
    }
  })
}
